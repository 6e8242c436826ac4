package app.dibs.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Owner;
import app.dibs.lead.Status;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The fields of a step, and the rule of a plan. */
class StepTextTests {
    @Test
    void fieldsAreFilledInWithWhatIsKnownOfTheLead() {
        assertThat(StepText.fill("Call {name} of {company} for {OWNER}", lead("Acme", "Website")))
                .isEqualTo("Call Jane $1 Doe of Acme for Ana Souza");
    }

    @Test
    void whatIsNotKnownReadsWellWithoutIt() {
        assertThat(StepText.fill("Ask {name} about {company} by {email}", lead(null, null)))
                .isEqualTo("Ask Jane $1 Doe about their company by their e-mail address");
    }

    @Test
    void theFirstUnknownFieldIsNamedAsItWasTyped() {
        assertThat(StepText.unknownField("Call {name} {nmae} {foo}")).contains("{nmae}");
        assertThat(StepText.unknownField("Call { name } at 5 {}")).contains("{}");
        assertThat(StepText.unknownField("Call {name} at {phone}")).isEmpty();
        assertThat(StepText.unknownField("A brace } or { alone is text")).isEmpty();
    }

    @Test
    void aRuleTakesWhatIsAllThatItAsksForAndNothingWhereItAsksForNothing() {
        Rule website = new Rule(List.of("website"), List.of(), Set.of());
        assertThat(website.takes(lead("Acme", "Website"))).isTrue();
        assertThat(website.takes(lead("Acme", "Event"))).isFalse();
        assertThat(website.takes(lead("Acme", null))).isFalse();
        assertThat(new Rule(List.of("Website"), List.of("Partner"), Set.of()).takes(lead("Acme", "Website")))
                .isFalse();
        assertThat(new Rule(List.of(), List.of(), Set.of(Status.NEW)).takes(lead("Acme", null)))
                .isTrue();
        assertThat(Rule.NONE.takes(lead("Acme", "Website"))).isFalse();
    }

    private static Lead lead(@Nullable String company, @Nullable String source) {
        UserId ana = new UserId("U0ANA");
        Instant now = Instant.parse("2027-01-11T15:00:00Z");
        return new Lead(
                new TeamId("T1"),
                new LeadNumber(1),
                1,
                new LeadFacts("Jane $1 Doe", company, null, null, null, null, source, null, List.of()),
                Status.NEW,
                null,
                false,
                new Owner(ana, "Ana Souza", ZoneId.of("UTC")),
                null,
                now,
                ana,
                now,
                null,
                null,
                null);
    }
}
