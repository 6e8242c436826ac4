package app.dibs.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dibs.RunningDibs;
import app.dibs.customer.CustomerActivity.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Contacts, accounts, deals and pipelines in a real database. */
class CustomersIntegrationTests {
    private static final TeamId TEAM = new TeamId("T0NORTHWIND");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningDibs dibs;
    private static Member ana;
    private static Contacts contacts;
    private static Accounts accounts;
    private static Deals deals;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        ana = get(dibs.bean(Members.class).find(TEAM, new UserId("U0ANA")));
        contacts = dibs.bean(Contacts.class);
        accounts = dibs.bean(Accounts.class);
        deals = dibs.bean(Deals.class);
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @Test
    void everyWorkspaceHasAPipelineFromTheStartAlsoALaterOne() {
        dibs.look(
                "insert into workspace (workspace_id, name, bot_user_id) values ('T9', 'Later', 'B') returning 1",
                Integer.class);
        Stream.of(TEAM, new TeamId("T9"))
                .map(team -> get(dibs.bean(Pipelines.class).all(team)))
                .forEach(all -> {
                    assertThat(all).singleElement().satisfies(sales -> {
                        assertThat(sales.name()).isEqualTo("Sales");
                        assertThat(sales.stages())
                                .extracting(Stage::name)
                                .containsExactly("Discovery", "Meeting", "Proposal", "Negotiation", "Contract");
                        assertThat(sales.stages())
                                .extracting(Stage::probability)
                                .containsExactly(10, 25, 50, 75, 90);
                    });
                });
    }

    @Test
    void anAccountIsNotDoubledForCaseOrSpaces() {
        Account acme = account("Acme Doors");
        assertThat(get(accounts.make(ana, named("ACME  doors")))).isEqualTo(new Saved.Known<>(acme, Saved.By.NAME));
        assertThat(get(accounts.make(ana, named("AcmeDoors")))).isInstanceOf(Saved.Known.class);
        Account other = account("Acme Gates");
        Saved<Account> renamed = get(
                accounts.change(ana, other.number(), one -> one.edit(AccountFacts.named("acme doors"), one.version())));
        assertThat(renamed).isEqualTo(new Saved.Known<>(acme, Saved.By.NAME));
        done(accounts.change(ana, acme.number(), one -> one.delete(one.createdAt())));
        Account again = account("acme doors");
        assertThat(get(accounts.change(ana, acme.number(), Account::restore)))
                .isEqualTo(new Saved.Known<>(again, Saved.By.NAME));
    }

    @Test
    void theDatabaseItselfRefusesASecondOne() {
        account("Unique Ursa");
        assertThatThrownBy(() -> dibs.look(
                        "insert into account (workspace_id, number, name, created_at, created_by, touched_at)"
                                + " values ('T0NORTHWIND', 9001, 'unique  URSA', now(), 'U0ANA', now()) returning 1",
                        Integer.class))
                .hasMessageContaining("account_once");
        contact("Una Unique", "una@unique.com", null);
        assertThatThrownBy(() -> dibs.look(
                        "insert into contact (workspace_id, number, name, email, created_at, created_by, touched_at)"
                                + " values ('T0NORTHWIND', 9001, 'U', 'UNA@unique.com', now(), 'U0ANA', now()) returning 1",
                        Integer.class))
                .hasMessageContaining("contact_email_once");
    }

    @Test
    void aContactIsNotDoubledButKnowingly() {
        Contact jane = contact("Jane Twin", "jane@twin.com", "+14155550101");
        assertThat(get(contacts.make(ana, wanted("Other", "JANE@twin.com", null, false))))
                .isEqualTo(new Saved.Known<>(jane, Saved.By.EMAIL));
        assertThat(get(contacts.make(ana, wanted("Other", null, "+14155550101", false))))
                .isEqualTo(new Saved.Known<>(jane, Saved.By.PHONE));
        Saved<Contact> second = get(contacts.make(ana, wanted("Other", "jane@twin.com", null, true)));
        assertThat(second).isInstanceOf(Saved.Done.class);
    }

    @Test
    void ofManyWhoMakeTheSameAtOnceOneDoes() {
        List<Saved<Contact>> made = get(Flux.range(0, 40)
                .flatMap(i -> contacts.make(ana, wanted("Race Rae", "rae@race.com", null, false)), 16)
                .collectList());
        assertThat(made).filteredOn(Saved.Done.class::isInstance).hasSize(1);
        assertThat(made).filteredOn(Saved.Known.class::isInstance).hasSize(39);
    }

    @Test
    void numbersAreCountedPerKindAndRead() {
        Account first = account("Counted One");
        Account second = account("Counted Two");
        assertThat(second.number().value()).isGreaterThan(first.number().value());
        assertThat(CustomerNumber.read(" a-3 ")).contains(CustomerNumber.account(3));
        assertThat(CustomerNumber.read("C-7")).contains(CustomerNumber.contact(7));
        assertThat(CustomerNumber.read("L-7")).isEmpty();
        assertThat(CustomerNumber.deal(12)).hasToString("D-12");
    }

    @Test
    void whatBelongsTogetherStandsInBothHistories() {
        Account acme = account("Belong Inc");
        Contact jane = done(contacts.make(
                ana, new NewContact(facts("Jane Belong", null, null), acme.link(), Keeper.of(ana), "L-42", false)));
        Deal deal = done(deals.make(
                ana,
                new NewDeal(
                        dealFacts("Big one"),
                        new ContactLink(jane.number(), jane.name()),
                        acme.link(),
                        Keeper.of(ana),
                        "L-42")));
        assertThat(history(acme.number()))
                .containsExactly("JOINED " + deal.number(), "JOINED " + jane.number(), "CREATED null");
        assertThat(history(jane.number())).containsExactly("JOINED " + deal.number(), "CREATED null");
        done(contacts.change(ana, jane.number(), one -> one.edit(one.facts(), null, one.version())));
        assertThat(history(acme.number()).getFirst()).isEqualTo("PARTED " + jane.number());
        assertThat(get(contacts.find(TEAM, jane.number())).account()).isNull();
        assertThat(get(deals.find(TEAM, deal.number()))).satisfies(found -> {
            assertThat(found.facts()).isEqualTo(deal.facts());
            assertThat(found.contact()).isEqualTo(deal.contact());
            assertThat(found.account()).isEqualTo(acme.link());
            assertThat(found.keeper()).isEqualTo(Keeper.of(ana));
        });
    }

    @Test
    void aDealMovesIsWonLostAndOpenAgain() {
        Deal deal = done(deals.make(ana, new NewDeal(dealFacts("Moving"), null, null, null, "")));
        Pipeline sales = get(dibs.bean(Pipelines.class).all(TEAM)).getFirst();
        Stage proposal = sales.stages().get(2);
        Deal moved = done(
                deals.change(ana, deal.number(), one -> one.move(Place.of(sales, proposal), proposal.probability())));
        assertThat(moved.facts().probability()).isEqualTo(50);
        assertThat(done(deals.change(ana, deal.number(), Deal::win)).facts().probability())
                .isEqualTo(100);
        assertThat(get(deals.change(ana, deal.number(), Deal::win)))
                .isInstanceOfSatisfying(
                        Saved.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Change.Reason.SAME));
        assertThat(get(deals.change(ana, deal.number(), one -> one.lose("Too late"))))
                .isInstanceOfSatisfying(
                        Saved.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Change.Reason.CHANGED));
        assertThat(get(deals.change(
                        ana,
                        deal.number(),
                        one -> one.move(Place.of(sales, sales.stages().getFirst()), 10))))
                .isInstanceOf(Saved.Refused.class);
        done(deals.change(ana, deal.number(), one -> one.reopen(50)));
        Deal lost = done(deals.change(ana, deal.number(), one -> one.lose("Too late")));
        assertThat(lost.facts().lostReason()).isEqualTo("Too late");
        assertThat(done(deals.change(ana, deal.number(), one -> one.reopen(50))).facts())
                .isEqualTo(moved.facts());
        assertThat(history(deal.number())).hasSize(6);
    }

    @Test
    void whoeverWasSlowerIsTold() {
        Contact contact = contact("Slow Sue", "slow@sue.com", null);
        ContactFacts other = facts("Slower Sue", "slow@sue.com", null);
        Contact edited = done(contacts.change(ana, contact.number(), one -> one.edit(other, null, 1)));
        assertThat(edited.version()).isEqualTo(2);
        assertThat(get(contacts.change(ana, contact.number(), one -> one.edit(contact.facts(), null, 1))))
                .isEqualTo(new Saved.Refused<>(Change.Reason.CHANGED, edited));
        CustomerActivity last = get(dibs.bean(History.class)
                .page(TEAM, contact.number(), false, null, 1)
                .next());
        assertThat(CustomerFields.of(last).before()).containsEntry("name", "Slow Sue");
        assertThat(CustomerFields.of(last).after()).containsEntry("name", "Slower Sue");
    }

    @Test
    void notesAreReadApartAndCountAsTouched() {
        Contact contact = contact("Noted Nia", null, null);
        long mark = get(dibs.bean(History.class)
                        .page(TEAM, contact.number(), false, null, 1)
                        .next())
                .id();
        done(contacts.note(ana, contact.number(), "She likes doors"));
        assertThat(get(dibs.bean(History.class)
                        .page(TEAM, contact.number(), true, null, 5)
                        .collectList()))
                .extracting(CustomerActivity::detail)
                .containsExactly("She likes doors");
        assertThat(get(dibs.bean(History.class)
                        .since(TEAM, List.of(contact.number()), mark)
                        .collectList()))
                .extracting(CustomerActivity::kind)
                .containsExactly(Kind.NOTED);
    }

    @Test
    void someoneAlikeIsFoundByEmailThenPhoneThenName() {
        Contact email = contact("Match Mia", "mia@match.com", null);
        Contact phone = contact("Phone Pia", null, "+14155550777");
        ContactMatches matches = dibs.bean(ContactMatches.class);
        assertThat(get(matches.of(TEAM, "Nobody", null, "MIA@match.com", "+14155550777")))
                .isEqualTo(new ContactMatch(email, Saved.By.EMAIL));
        assertThat(get(matches.of(TEAM, "Match Mia", null, null, "+14155550777")))
                .isEqualTo(new ContactMatch(phone, Saved.By.PHONE));
        assertThat(get(matches.of(TEAM, "match mia", "Some Co", null, null)))
                .isEqualTo(new ContactMatch(email, Saved.By.NAME));
        assertThat(matches.of(TEAM, "Quite Another", "Some Co", null, null).blockOptional(PATIENCE))
                .isEmpty();
    }

    private static List<String> history(CustomerNumber about) {
        return get(dibs.bean(History.class)
                .page(TEAM, about, false, null, 20)
                .map(activity -> activity.kind() + " " + activity.became())
                .collectList());
    }

    private static Account account(String name) {
        return done(accounts.make(ana, named(name)));
    }

    private static NewAccount named(String name) {
        return new NewAccount(AccountFacts.named(name), null, "");
    }

    private static Contact contact(String name, @Nullable String email, @Nullable String phone) {
        return done(contacts.make(ana, wanted(name, email, phone, false)));
    }

    private static NewContact wanted(String name, @Nullable String email, @Nullable String phone, boolean knowingly) {
        return new NewContact(facts(name, email, phone), null, null, "", knowingly);
    }

    private static ContactFacts facts(String name, @Nullable String email, @Nullable String phone) {
        return new ContactFacts(PersonName.split(name), null, email, phone, List.of("vip"));
    }

    private static DealFacts dealFacts(String name) {
        Pipeline sales = get(dibs.bean(Pipelines.class).all(TEAM)).getFirst();
        return new DealFacts(
                name,
                new BigDecimal("12000.5"),
                Place.of(sales, sales.stages().getFirst()),
                DealStatus.OPEN,
                null,
                LocalDate.of(2027, 3, 1),
                10);
    }

    private static <T extends Customer> T done(Mono<Saved<T>> saved) {
        Saved<T> came = get(saved);
        assertThat(came).isInstanceOf(Saved.Done.class);
        return ((Saved.Done<T>) came).now();
    }

    private static <T> T get(Mono<T> mono) {
        return mono.blockOptional(PATIENCE).orElseThrow();
    }
}
