package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SlackShapesTests {
    private static final String BUTTON = "{'type':'button','action_id':'go','text':{'type':'plain_text','text':'Go'}}";

    @Nested
    class Messages {
        @Test
        void takesACardOfSectionActionsAndContext() {
            assertThat(message(
                            "{'type':'header','text':{'type':'plain_text','text':'Jane'}}",
                            "{'type':'section','block_id':'a','text':{'type':'mrkdwn','text':'*Jane*'},'accessory':%s}"
                                    .formatted(BUTTON),
                            "{'type':'section','fields':[{'type':'mrkdwn','text':'x'}]}",
                            "{'type':'actions','elements':[%s,{'type':'datepicker','action_id':'d'}]}"
                                    .formatted(BUTTON),
                            "{'type':'context','elements':[{'type':'mrkdwn','text':'x'}]}",
                            "{'type':'divider'}"))
                    .isEmpty();
        }

        @Test
        void namesThePathOfAnEmptyText() {
            assertThat(message("{'type':'divider'}", "{'type':'section','text':{'type':'mrkdwn','text':''}}"))
                    .containsExactly("must be more than 0 characters [json-pointer:/blocks/1/text/text]");
        }

        @Test
        void refusesMoreThanFiftyBlocks() {
            String[] many = new String[51];
            Arrays.fill(many, "{'type':'divider'}");
            assertThat(message(many)).containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
        }

        @ParameterizedTest
        @CsvSource({
            "section,mrkdwn,3000",
            "header,plain_text,150",
        })
        void holdsTextsToTheirLength(String block, String kind, int max) {
            String fits = "{'type':'%s','text':{'type':'%s','text':'%s'}}".formatted(block, kind, "x".repeat(max));
            String tooLong =
                    "{'type':'%s','text':{'type':'%s','text':'%s'}}".formatted(block, kind, "x".repeat(max + 1));
            assertThat(message(fits)).isEmpty();
            assertThat(message(tooLong))
                    .containsExactly(
                            "must be less than %d characters [json-pointer:/blocks/0/text/text]".formatted(max + 1));
        }

        @Test
        void refusesTheSameBlockIdTwice() {
            assertThat(message("{'type':'divider','block_id':'a'}", "{'type':'divider','block_id':'a'}"))
                    .containsExactly("duplicate block_id: a [json-pointer:/blocks/1]");
        }

        @Test
        void refusesTheSameActionIdTwiceInABlock() {
            assertThat(message("{'type':'actions','elements':[%s,%s]}".formatted(BUTTON, BUTTON)))
                    .containsExactly("duplicate action_id: go [json-pointer:/blocks/0/elements/1]");
        }

        @Test
        void refusesUnknownFieldsAndTypes() {
            assertThat(message("{'type':'section','text':{'type':'mrkdwn','text':'x'},'colour':'red'}"))
                    .containsExactly("unknown field: colour [json-pointer:/blocks/0]");
            assertThat(message("{'type':'carpet'}"))
                    .containsExactly("unsupported block type: carpet [json-pointer:/blocks/0]");
        }

        @Test
        void refusesMoreThanFiveOptionsInAnOverflow() {
            assertThat(message("{'type':'actions','elements':[{'type':'overflow','action_id':'o','options':[%s]}]}"
                            .formatted(options(6))))
                    .containsExactly("no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]");
        }

        @Test
        void refusesMoreThanAHundredOptionsInASelect() {
            assertThat(message("{'type':'actions','elements':[{'type':'static_select','action_id':'s','options':[%s]}]}"
                            .formatted(options(101))))
                    .containsExactly("no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]");
        }

        @Test
        void refusesAnInitialOptionThatIsNoOption() {
            String select = "{'type':'static_select','action_id':'s','options':[%s],'initial_option':%s}"
                    .formatted(options(2), "{'text':{'type':'plain_text','text':'Option 7'},'value':'v7'}");
            assertThat(message("{'type':'actions','elements':[%s]}".formatted(select)))
                    .containsExactly(
                            "must be one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"plain_text_input", "multi_users_select", "file_input"})
        void refusesElementsThatActionsDoNotTake(String type) {
            assertThat(message("{'type':'actions','elements':[{'type':'%s','action_id':'x'}]}".formatted(type)))
                    .contains("element of type %s is not allowed in actions [json-pointer:/blocks/0/elements/0]"
                            .formatted(type));
        }

        @Test
        void countsTheTextOfAllBlocks() {
            String block = "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}".formatted("x".repeat(2640));
            assertThat(SlackShapes.isTooLong(blocks(block, block, block, block, block)))
                    .isFalse();
            assertThat(SlackShapes.isTooLong(blocks(
                            block,
                            block,
                            block,
                            block,
                            block,
                            "{'type':'section','text':{'type':'mrkdwn','text':'x'}}")))
                    .isTrue();
        }

        @Test
        void refusesADateThatIsNone() {
            assertThat(
                            message(
                                    "{'type':'actions','elements':[{'type':'datepicker','action_id':'d','initial_date':'tomorrow'}]}"))
                    .containsExactly("must have the form YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]");
        }

        @Test
        void refusesAPictureWithoutWords() {
            assertThat(message("{'type':'image','image_url':'https://x.test/a.png'}"))
                    .containsExactly("missing required field: alt_text [json-pointer:/blocks/0]");
        }

        @Test
        void refusesAButtonWhoseTextIsMarkedUp() {
            assertThat(
                            message(
                                    "{'type':'actions','elements':[{'type':'button','action_id':'b','text':{'type':'mrkdwn','text':'x'}}]}"))
                    .containsExactly("must be a plain_text object [json-pointer:/blocks/0/elements/0/text]");
        }

        @Test
        void takesOneTableButNotTwo() {
            String table = "{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]}";
            assertThat(message(table)).isEmpty();
            assertThat(message(table, table)).containsExactly("only one table is allowed [json-pointer:/blocks]");
        }
    }

    @Nested
    class Modals {
        private static final String INPUT =
                "{'type':'input','block_id':'n','label':{'type':'plain_text','text':'Name'},"
                        + "'element':{'type':'plain_text_input','action_id':'v'}}";

        @Test
        void takesAFormWithASubmitButton() {
            assertThat(modal(INPUT, ",'submit':{'type':'plain_text','text':'Save'}"))
                    .isEmpty();
        }

        @Test
        void refusesAFormWithoutASubmitButton() {
            assertThat(modal(INPUT, ""))
                    .containsExactly(
                            "missing required field: submit (a modal with inputs needs one) [json-pointer:/view]");
        }

        @Test
        void holdsTheTitleTo24Characters() {
            assertThat(view("{'type':'modal','title':{'type':'plain_text','text':'%s'},'blocks':[{'type':'divider'}]}"
                            .formatted("x".repeat(25))))
                    .containsExactly("must be less than 25 characters [json-pointer:/view/title/text]");
        }

        @Test
        void holdsPrivateMetadataTo3000Characters() {
            assertThat(modal("{'type':'divider'}", ",'private_metadata':'%s'".formatted("x".repeat(3001))))
                    .containsExactly("must be less than 3001 characters [json-pointer:/view/private_metadata]");
        }

        @Test
        void refusesWhatSlackSendsBackInAView() {
            assertThat(modal("{'type':'divider'}", ",'hash':'1.a'"))
                    .containsExactly("unknown field: hash [json-pointer:/view]");
        }

        @Test
        void refusesATableInAModal() {
            assertThat(modal("{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]}", ""))
                    .containsExactly("a table block is allowed in messages only [json-pointer:/view/blocks/0]");
        }

        @Test
        void refusesConfirmInAnInput() {
            String input = "{'type':'input','label':{'type':'plain_text','text':'D'},'element':{'type':'datepicker',"
                    + "'action_id':'d','confirm':{'title':{'type':'plain_text','text':'Sure?'},"
                    + "'text':{'type':'plain_text','text':'Sure?'},'confirm':{'type':'plain_text','text':'Yes'},"
                    + "'deny':{'type':'plain_text','text':'No'}}}}";
            assertThat(modal(input, ",'submit':{'type':'plain_text','text':'Save'}"))
                    .containsExactly("confirm is not allowed in an input [json-pointer:/view/blocks/0/element]");
        }

        private List<String> modal(String block, String more) {
            return view(
                    "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[%s]%s}".formatted(block, more));
        }
    }

    @Nested
    class Homes {
        @Test
        void refusesATitleOnHome() {
            assertThat(view("{'type':'home','title':{'type':'plain_text','text':'T'},'blocks':[{'type':'divider'}]}"))
                    .containsExactly("unknown field: title [json-pointer:/view]");
        }

        @Test
        void takesAHundredBlocks() {
            String block = "{'type':'divider'}";
            assertThat(view("{'type':'home','blocks':[%s]}"
                            .formatted(String.join(",", Collections.nCopies(100, block)))))
                    .isEmpty();
            assertThat(view("{'type':'home','blocks':[%s]}"
                            .formatted(String.join(",", Collections.nCopies(101, block)))))
                    .containsExactly("no more than 100 items allowed [json-pointer:/view/blocks]");
        }
    }

    @Nested
    class Options {
        @Test
        void takesNoneAndAHundred() {
            assertThat(options("{'options':[]}")).isEmpty();
            assertThat(options("{'options':[%s]}".formatted(SlackShapesTests.options(100))))
                    .isEmpty();
        }

        @Test
        void refusesAHundredAndOne() {
            assertThat(options("{'options':[%s]}".formatted(SlackShapesTests.options(101))))
                    .containsExactly("no more than 100 items allowed [json-pointer:/options]");
        }

        private List<String> options(String json) {
            return SlackShapes.options(Json.parse(json.replace('\'', '"')));
        }
    }

    private static String options(int count) {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < count; i++) {
            options.append(i == 0 ? "" : ",")
                    .append("{'text':{'type':'plain_text','text':'Option %d'},'value':'v%d'}".formatted(i, i));
        }
        return options.toString();
    }

    private static JsonNode blocks(String... blocks) {
        return Json.parse(("[" + String.join(",", blocks) + "]").replace('\'', '"'));
    }

    private static List<String> message(String... blocks) {
        return SlackShapes.message(blocks(blocks));
    }

    private static List<String> view(String json) {
        return SlackShapes.view(Json.parse(json.replace('\'', '"')));
    }
}
