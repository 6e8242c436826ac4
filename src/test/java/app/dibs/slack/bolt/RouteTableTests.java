package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dibs.slack.Handler;
import app.dibs.slack.Interaction;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.Subcommand;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class RouteTableTests {
    private static final Subcommand NEW = new Subcommand("/lead", "new", "adds a lead", "/lead new Jane");
    private static final Subcommand OPEN = new Subcommand("/lead", "L-42", "shows a lead", "/lead L-42");

    private static <I extends Interaction> Handler<I> nothing() {
        return interaction -> Mono.empty();
    }

    private static Journey journey(Routes routes) {
        return () -> routes;
    }

    @Test
    void findsEachJourneysRoutesByTheirExactId() {
        RouteTable table = RouteTable.of(List.of(
                journey(Routes.of().click("assign:claim", nothing())),
                journey(Routes.of().submit("assign:claim", nothing()))));

        assertThat(table.find(Kind.CLICK, "assign:claim")).isPresent();
        assertThat(table.find(Kind.CLICK, "assign:clai")).isEmpty();
        assertThat(table.find(Kind.OPTIONS, "assign:claim")).isEmpty();
    }

    @Test
    void refusesAnIdThatTwoJourneysRoute() {
        List<Journey> atOdds = List.of(
                journey(Routes.of().click("assign:claim", nothing())),
                journey(Routes.of().click("assign:claim", nothing())));

        assertThatThrownBy(() -> RouteTable.of(atOdds))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("both route CLICK \"assign:claim\"");
    }

    @Test
    void refusesACommandThatTwoJourneysRouteInDifferentWays() {
        List<Journey> atOdds = List.of(
                journey(Routes.of().command(OPEN, Pattern.compile("L-\\d+"), nothing())),
                journey(Routes.of().command(OPEN, Pattern.compile("L\\d+"), nothing())));

        assertThatThrownBy(() -> RouteTable.of(atOdds)).hasMessageContaining("both route COMMAND \"/lead L-42\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "assign:claim#7", "noop:x", "clicks\n"})
    void refusesAnActionIdThatCouldNeverBeClicked(String id) {
        Journey malformed = journey(Routes.of().click(id, nothing()));

        assertThatThrownBy(() -> RouteTable.of(List.of(malformed))).hasMessageContaining("no id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"New", "new lead", "ne\tw"})
    void refusesAWordThatCouldNeverBeTyped(String word) {
        Journey malformed = journey(Routes.of().command(new Subcommand("/lead", word, "", ""), nothing()));

        assertThatThrownBy(() -> RouteTable.of(List.of(malformed))).hasMessageContaining("No one can type");
    }

    @Test
    void findsAShapeInUpperAndLowerCase() {
        RouteTable table =
                RouteTable.of(List.of(journey(Routes.of().command(OPEN, Pattern.compile("L-\\d+"), nothing()))));

        assertThat(table.findShape("/lead", "l-42")).isPresent();
        assertThat(table.findShape("/lead", "l-x")).isEmpty();
        assertThat(table.findShape("/other", "l-42")).isEmpty();
    }

    @Test
    void listsOnlyTheFixedWords() {
        RouteTable table = RouteTable.of(List.of(journey(Routes.of()
                .command(OPEN, Pattern.compile("L-\\d+"), nothing())
                .command(NEW, nothing())
                .command(new Subcommand("/lead", "", "shows my day", "/lead"), nothing()))));

        assertThat(table.words("/lead")).containsExactly("new");
        assertThat(table.hasCommand("/lead")).isTrue();
        assertThat(table.hasCommand("/leads")).isFalse();
    }
}
