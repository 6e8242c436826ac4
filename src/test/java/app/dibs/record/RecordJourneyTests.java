package app.dibs.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.ViewHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers are kept true: edited by two at once, refused at the field, noted on, given to another. */
class RecordJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        dibs.look("""
                insert into account (workspace_id, number, name, created_at, created_by, touched_at)
                values ('T0NORTHWIND', 1, 'Acme Doors', now(), 'U0ANA', now()),
                    ('T0NORTHWIND', 2, 'Berg Gates', now(), 'U0ANA', now()) returning 1""", Integer.class);
        dibs.look("""
                insert into deal (workspace_id, number, name, value, pipeline_id, stage_id, probability, created_at,
                    created_by, touched_at)
                select workspace_id, 1, 'Twelve doors', 12000, pipeline_id, min(stage_id), 10, now(), 'U0ANA', now()
                from stage where workspace_id = 'T0NORTHWIND' group by workspace_id, pipeline_id returning 1""", Integer.class);
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs.slack().violations()).isEmpty();
    }

    private static void contact(long number, String name, String email) {
        dibs.look("""
                insert into contact (workspace_id, number, name, first_name, last_name, email, created_at, created_by,
                    touched_at)
                values ('T0NORTHWIND', %1$d, '%2$s', split_part('%2$s', ' ', 1), split_part('%2$s', ' ', 2), '%3$s', now(),
                    'U0ANA', now()) returning 1
                """.formatted(number, name, email), Integer.class);
    }

    private static Actor looksAt(String user, String number) {
        return dibs.as(user).in("#general").types("/lead " + number);
    }

    @Test
    void aContactIsEditedAndTheDetailBelowShowsIt() {
        contact(11, "Edda Edit", "edda@edit.com");
        Actor ben = looksAt("U0BEN", "C-11").seesModal("Contact C-11");
        ben.clicks("Edit").seesModal("Edit C-11");
        ben.fills("Last name or company", "van Dyke")
                .fills("Phone", "(415) 555-0109")
                .fills("Account", "Acme Doors")
                .fills("Tags", "vip, west coast")
                .submits();
        ben.seesModal("Contact C-11")
                .modal()
                .sees("Edda van Dyke")
                .sees("+1 415-555-0109")
                .sees("Acme Doors")
                .sees("#vip")
                .sees("Ben Carter changed name from Edda Edit to Edda van Dyke");
        ben.clicks("Open A-1")
                .seesModal("Account A-1")
                .modal()
                .sees("Edda van Dyke")
                .sees("Ben Carter put C-11 to it");
        ben.closesModal();
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        contact(12, "Wanda Wrong", "wanda@wrong.com");
        contact(13, "Tara Taken", "tara@taken.com");
        Actor ben = looksAt("U0BEN", "C-12").clicks("Edit").seesModal("Edit C-12");
        ben.fills("E-mail", "nonsense").fills("Phone", "12").submits();
        ben.seesError("E-mail", "is not an e-mail address").seesError("Phone", "not a phone number");
        ben.fills("E-mail", "TARA@taken.com").fills("Phone", "").submits();
        ben.seesError("E-mail", "C-13 Tara Taken has this e-mail address already");
        ben.fills("E-mail", "wanda@right.com")
                .fills("First name", "")
                .fills("Last name or company", "")
                .submits();
        ben.seesError("Last name or company", "Type a first or a last name.");
        ben.fills("First name", "Wanda")
                .submits()
                .seesModal("Contact C-12")
                .modal()
                .sees("wanda@right.com");
        ben.closesModal();
        ben.types("/lead A-2").clicks("Edit").seesModal("Edit A-2");
        ben.fills("Name", "ACME  doors").fills("Website", "no address").submits();
        ben.seesError("Website", "is no web address");
        ben.fills("Website", "berg.example").submits().seesError("Name", "A-1 Acme Doors has this name already");
        ben.fills("Name", "Berg Gates")
                .submits()
                .seesModal("Account A-2")
                .modal()
                .sees("berg.example");
        ben.closesModal();
    }

    @Test
    void aDealIsEditedWithItsRanges() {
        Actor ana = looksAt("U0ANA", "D-1").clicks("Edit").seesModal("Edit D-1");
        ana.fills("Value", "lots")
                .fills("Probability in %", "120")
                .fills("Expected close", "2026-01-01")
                .submits();
        ana.seesError("Value", "amount")
                .seesError("Probability in %", "is not a number from 0 to 100")
                .seesError("Expected close", "cannot close in the past");
        ana.fills("Value", "15k").fills("Probability in %", "35").fills("Expected close", "2027-03-31");
        ana.fills("Account", "Acme Doors").submits();
        ana.seesModal("Deal D-1")
                .modal()
                .sees("$15,000")
                .sees("35 %")
                .sees("Wed 31 Mar")
                .sees("A-1 Acme Doors");
        ana.closesModal();
        assertThat(dibs.look(
                        "select value from customer_figure where kind = 'deal' and status = 'open'", Integer.class))
                .containsExactly(15000);
    }

    @Test
    void whoeverSavesLaterSeesBothAndChooses() {
        contact(14, "Connie Conflict", "connie@one.com");
        Actor ana = looksAt("U0ANA", "C-14").clicks("Edit").seesModal("Edit C-14");
        Actor ben = looksAt("U0BEN", "C-14").clicks("Edit").seesModal("Edit C-14");
        ben.fills("E-mail", "connie@ben.com")
                .fills("Company", "Bens Find")
                .submits()
                .seesModal("Contact C-14");
        ana.fills("E-mail", "connie@ana.com").fills("Tags", "mine").submits();
        ana.modal()
                .sees("Ben Carter changed C-14 while you were typing")
                .sees("Now: connie@ben.com")
                .sees("You typed: connie@ana.com");
        assertThat(email(14)).isEqualTo("connie@ben.com");
        ana.fills("E-mail: which one?", "Save mine").submits();
        ana.seesModal("Contact C-14")
                .modal()
                .sees("connie@ana.com")
                .sees("Bens Find")
                .sees("#mine");
        assertThat(email(14)).isEqualTo("connie@ana.com");
        ana.closesModal();
        ben.closesModal();
    }

    @Test
    void notesAreReadNewestFirstPageByPage() {
        contact(15, "Nora Noted", "nora@noted.com");
        Actor ben = looksAt("U0BEN", "C-15").seesModal("Contact C-15");
        ben.clicks("Add note")
                .seesModal("Note on C-15")
                .fills("Note", " ")
                .submits()
                .seesError("Note", "Type the note.");
        for (int i = 1; i <= 7; i++) {
            if (i > 1) {
                ben.clicks("Add note").seesModal("Note on C-15");
            }
            ben.fills("Note", "Said number " + i + " <!channel>").submits().seesModal("Contact C-15");
            ben.modal().sees("Said number " + i);
        }
        ViewHandle detail = ben.modal();
        detail.sees("Said number 7")
                .sees("Said number 3")
                .seesNoMore("Said number 2")
                .sees("Ben Carter");
        detail.clicks("Older notes").sees("Said number 2").sees("Said number 1").seesNoMore("Said number 3");
        detail.clicks("Newer notes").sees("Said number 7").seesNoMore("Said number 2");
        ben.clicks("Add note")
                .fills("Note", "long ".repeat(300) + "end")
                .submits()
                .seesModal("Contact C-15");
        ben.clicks("Read on").seesModal("Note on C-15").modal().sees("long end");
        ben.closesModal();
        assertThat(ben.modal().json().toString()).contains("&lt;!channel&gt;").doesNotContain("<!channel>");
        ben.closesModal();
    }

    @Test
    void managersGiveToAnyoneAndRepsTakeForThemselves() {
        contact(16, "Owen Owned", "owen@owned.com");
        Actor mia = looksAt("U0MIA", "C-16").clicks("Owner").seesModal("Owner of C-16");
        mia.fills("Owner", "Ben Carter")
                .submits()
                .seesModal("Contact C-16")
                .modal()
                .sees("Ben Carter");
        mia.closesModal();
        Actor chloe = looksAt("U0CHLOE", "C-16").clicks("Owner").seesModal("Owner of C-16");
        chloe.fills("Owner", "Ana Souza")
                .submits()
                .seesError("Owner", "Only managers give a customer to somebody else");
        chloe.fills("Owner", "Chloe Tanaka")
                .submits()
                .seesModal("Contact C-16")
                .modal()
                .sees("Chloe Tanaka");
        chloe.clicks("Owner")
                .fills("Or", "Nobody looks after it")
                .submits()
                .seesModal("Contact C-16")
                .modal()
                .sees("Nobody");
        chloe.modal().sees("Chloe Tanaka took the owner off it");
        chloe.closesModal();
    }

    @Test
    void fromARowInHomeItIsEditedAndTheRowShowsIt() {
        contact(17, "Rhea Row", "rhea@row.com");
        Actor mia = dibs.as("U0MIA");
        mia.opensHome().clicks("Customers");
        mia.home().sees("Contacts ").picks("Order", "Newest first");
        mia.home()
                .fills("Search", "rhea")
                .sees("Shown: “rhea”")
                .sees("Rhea Row")
                .clicks("Edit");
        mia.seesModal("Edit C-17")
                .fills("Last name or company", "Rowley")
                .submits()
                .modalIsClosed();
        mia.home().sees("Rhea Rowley").clicks("Clear");
    }

    @Test
    void viewersAndGuestsChangeNothing() {
        contact(18, "Vi Viewed", "vi@viewed.com");
        dibs.look("update member set role = 'viewer' where user_id = 'U0CHLOE' returning 1", Integer.class);
        try {
            Actor chloe = looksAt("U0CHLOE", "C-18").seesModal("Contact C-18");
            for (String act : new String[] {"Edit", "Add note", "Owner"}) {
                chloe.clicks(act).modal().sees("You can look at customers but not change them");
                chloe.closesModal();
            }
            chloe.clicks("Delete").modal().sees("You can look at customers but not delete them");
            chloe.closesModal().closesModal();
        } finally {
            dibs.look("update member set role = 'rep' where user_id = 'U0CHLOE' returning 1", Integer.class);
        }
    }

    private static String email(long number) {
        return dibs.look("select email from contact where number = " + number, String.class)
                .getFirst();
    }
}
