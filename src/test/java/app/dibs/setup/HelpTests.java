package app.dibs.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Acts;
import app.dibs.slack.Handler;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackLimits;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Northwind;
import com.google.gson.JsonArray;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Mono;

class HelpTests {
    private static final Subcommand NEW =
            new Subcommand("/lead", "new", "opens the form", "/lead new Jane Doe, jane@acme.com, $12k");
    private static final Subcommand LIST =
            new Subcommand("/lead", "list", "lists leads", "/lead list value:>10k & *vip*");
    private static final Subcommand OPEN = new Subcommand("/lead", "L-42", "opens a lead", "/lead L-42");
    private static final Subcommand DANCE = new Subcommand("/lead", "dance", "dances", "/lead dance tango");
    private static final Handler<SlashCommand> NOTHING = command -> Mono.empty();

    @Test
    void listsTheWordsOfAllJourneysWithItsOwn() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        Help help = new Help(beans.getBeanProvider(Journey.class));
        Journey capture = () -> Routes.of().command(NEW, NOTHING).command(OPEN, NOTHING);
        beans.addBean("capture", capture);
        beans.addBean("help", help);

        SlackReply reply = help.list(Acts.command(Northwind.ana(Northwind.workspace()), "help"))
                .block();

        assertThat(reply)
                .isInstanceOfSatisfying(
                        SlackReply.Say.class,
                        say -> assertThat(SlackLimits.checked(say.message()).toString())
                                .contains("/lead new", "/lead L-42", "/lead help"));
    }

    @Test
    void saysWhatEachWordDoesWithAnExample() {
        assertThat(words(NEW)).contains("• `/lead new` opens the form: `/lead new Jane Doe, jane@acme.com, $12k`");
    }

    @Test
    void doesNotRepeatAWordThatIsItsOwnExample() {
        assertThat(words(OPEN)).contains("• `/lead L-42` opens a lead\"");
    }

    @Test
    void keepsExamplesAsTheyAreTyped() {
        assertThat(words(LIST)).contains("`/lead list value:&gt;10k &amp; *vip*`");
    }

    @Test
    void groupsTheWordsByWhatAPersonWants() {
        assertThat(words(DANCE, OPEN, NEW)).containsSubsequence("*Add leads*", "*Find leads*", "*More*");
    }

    @Test
    void leavesOutGroupsWithoutWords() {
        assertThat(words(NEW)).doesNotContain("*Find leads*", "*More*");
    }

    @Test
    void tellsOfTheMorningDigest() {
        Message message = HelpText.of(List.of(NEW), Northwind.workspace(null, LocalTime.of(8, 30), "USD"));

        assertThat(SlackLimits.checked(message).toString()).contains("On working days at 08:30, where you are,");
    }

    @Test
    void fitsIntoAMessageHoweverMuchDibsLearns() {
        List<Subcommand> many = IntStream.range(0, 35)
                .mapToObj(i -> new Subcommand("/lead", "word" + i, "x".repeat(500), "/lead " + "y".repeat(500)))
                .toList();

        JsonArray blocks = SlackLimits.checked(HelpText.of(many, Northwind.workspace()));

        assertThat(blocks.toString()).contains("word0", "word34");
    }

    private static String words(Subcommand... subcommands) {
        return SlackLimits.checked(HelpText.of(List.of(subcommands), Northwind.workspace()))
                .toString()
                .replace("\\u0026", "&");
    }
}
