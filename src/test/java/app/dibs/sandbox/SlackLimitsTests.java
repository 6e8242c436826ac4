package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each number of Slack's: what has just that much is taken, and one more is not. */
class SlackLimitsTests {
    private static final String TEXT = "{'type':'plain_text','text':'x'}";

    static Stream<Arguments> messageLimits() {
        return Stream.of(
                text("a block_id", 255, "{'type':'divider','block_id':'%s'}"),
                text("an action_id", 255, actions("{'type':'button','action_id':'%s','text':" + TEXT + "}")),
                text("a button's words", 75, actions("{'type':'button','text':{'type':'plain_text','text':'%s'}}")),
                text("a button's value", 2000, actions("{'type':'button','value':'%s','text':" + TEXT + "}")),
                text("a button's address", 3000, actions("{'type':'button','url':'%s','text':" + TEXT + "}")),
                text("an option's words", 75, select("{'text':{'type':'plain_text','text':'%s'},'value':'v'}")),
                text("an option's value", 150, select("{'text':" + TEXT + ",'value':'%s'}")),
                text(
                        "an option's description",
                        75,
                        select("{'text':" + TEXT + ",'value':'v','description':{'type':'plain_text','text':'%s'}}")),
                text("a section's text", 3000, "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}"),
                text("a section's field", 2000, "{'type':'section','fields':[{'type':'mrkdwn','text':'%s'}]}"),
                text("a header", 150, "{'type':'header','text':{'type':'plain_text','text':'%s'}}"),
                text("a markdown block", 12_000, "{'type':'markdown','text':'%s'}"),
                text("a picture's words", 2000, "{'type':'image','image_url':'https://x.test','alt_text':'%s'}"),
                many("fields of a section", 10, "{'type':'section','fields':[%s]}", i -> TEXT),
                many("elements of a context", 10, "{'type':'context','elements':[%s]}", i -> TEXT),
                many(
                        "elements of actions",
                        25,
                        "{'type':'actions','elements':[%s]}",
                        i -> "{'type':'button','action_id':'a%d','text':%s}".formatted(i, TEXT)),
                many("options of a menu", 100, select("%s"), SlackLimitsTests::option),
                many(
                        "groups of a menu",
                        100,
                        actions("{'type':'static_select','option_groups':[%s]}"),
                        i -> "{'label':%s,'options':[%s]}".formatted(TEXT, option(i))),
                many(
                        "options of an overflow",
                        5,
                        actions("{'type':'overflow','options':[%s]}"),
                        SlackLimitsTests::option),
                many("checkboxes", 10, actions("{'type':'checkboxes','options':[%s]}"), SlackLimitsTests::option),
                many("radio buttons", 10, actions("{'type':'radio_buttons','options':[%s]}"), SlackLimitsTests::option),
                many("rows of a table", 100, "{'type':'table','rows':[%s]}", i -> "[{'type':'raw_text','text':'x'}]"),
                many("cells of a row", 20, "{'type':'table','rows':[[%s]]}", i -> "{'type':'raw_text','text':'x'}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("messageLimits")
    void holdsMessagesTo(String what, int most, Function<Integer, String> block) {
        assertThat(SlackShapes.message(json("[" + block.apply(most) + "]")))
                .as(what)
                .isEmpty();
        assertThat(SlackShapes.message(json("[" + block.apply(most + 1) + "]")))
                .as(what)
                .hasSize(1)
                .first()
                .asString()
                .containsAnyOf("must be less than " + (most + 1), "no more than " + most, "at most " + most);
    }

    static Stream<Arguments> modalLimits() {
        return Stream.of(
                text("the title", 24, modal("", "'title':{'type':'plain_text','text':'%s'},", "{'type':'divider'}")),
                text(
                        "the submit button",
                        24,
                        modal(title(), "'submit':{'type':'plain_text','text':'%s'},", "{'type':'divider'}")),
                text(
                        "the close button",
                        24,
                        modal(title(), "'close':{'type':'plain_text','text':'%s'},", "{'type':'divider'}")),
                text("private_metadata", 3000, modal(title(), "'private_metadata':'%s',", "{'type':'divider'}")),
                text("callback_id", 255, modal(title(), "'callback_id':'%s',", "{'type':'divider'}")),
                text("external_id", 255, modal(title(), "'external_id':'%s',", "{'type':'divider'}")),
                text("what a text field starts with", 3000, input("{'type':'plain_text_input','initial_value':'%s'}")),
                text(
                        "a placeholder",
                        150,
                        input("{'type':'plain_text_input','placeholder':{'type':'plain_text','text':'%s'}}")),
                many("blocks", 100, modal(title(), "", "%s"), i -> "{'type':'divider'}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("modalLimits")
    void holdsModalsTo(String what, int most, Function<Integer, String> view) {
        assertThat(SlackShapes.view(json(view.apply(most)))).as(what).isEmpty();
        assertThat(SlackShapes.view(json(view.apply(most + 1)))).as(what).hasSize(1);
    }

    @Test
    void takesOneToTenFilesInAFileInput() {
        assertThat(files(0)).hasSize(1);
        assertThat(files(1)).isEmpty();
        assertThat(files(10)).isEmpty();
        assertThat(files(11)).hasSize(1);
    }

    @Test
    void measuresAViewInBytes() {
        String euro = "€".repeat(3000);
        String block = "{'type':'section','text':{'type':'mrkdwn','text':'" + euro + "'}}";
        assertThat(SlackShapes.isTooLarge(json(repeat(20, block)))).isFalse();
        assertThat(SlackShapes.isTooLarge(json(repeat(30, block)))).isTrue();
    }

    private static String repeat(int times, String block) {
        return "[" + String.join(",", Collections.nCopies(times, block)) + "]";
    }

    private static List<String> files(int most) {
        return SlackShapes.view(json(input("{'type':'file_input','max_files':" + most + "}")));
    }

    private static Arguments text(String what, int most, String template) {
        Function<Integer, String> json = length -> template.replace("%s", "x".repeat(length));
        return Arguments.of(what, most, json);
    }

    private static Arguments many(String what, int most, String template, Function<Integer, String> one) {
        Function<Integer, String> json = count -> template.replace(
                "%s", IntStream.range(0, count).mapToObj(one::apply).collect(Collectors.joining(",")));
        return Arguments.of(what, most, json);
    }

    private static String option(int number) {
        return "{'text':%s,'value':'v%d'}".formatted(TEXT, number);
    }

    private static String actions(String element) {
        return "{'type':'actions','elements':[" + element + "]}";
    }

    private static String select(String options) {
        return actions("{'type':'static_select','options':[" + options + "]}");
    }

    private static String title() {
        return "'title':" + TEXT + ",";
    }

    private static String modal(String title, String more, String blocks) {
        return "{'type':'modal'," + title + more + "'blocks':[" + blocks + "]}";
    }

    private static String input(String element) {
        return modal(
                title(), "'submit':" + TEXT + ",", "{'type':'input','label':" + TEXT + ",'element':" + element + "}");
    }

    private static JsonNode json(String json) {
        return Json.parse(json.replace('\'', '"'));
    }
}
