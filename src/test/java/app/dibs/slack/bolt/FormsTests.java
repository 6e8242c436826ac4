package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Message;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTests {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private static JsonObject filled(String type, String field, String value) {
        View sent = GSON.fromJson("""
                {"type":"modal","blocks":[{"type":"input","block_id":"b","element":{"type":"%s","action_id":"a"}}],
                 "state":{"values":{"b":{"a":{"type":"%s","%s":%s}}}}}""".formatted(type, type, field, value), View.class);
        JsonArray blocks = GSON.toJsonTree(Forms.withNotice(sent, "Look"))
                .getAsJsonObject()
                .getAsJsonArray("blocks");
        return blocks.get(1).getAsJsonObject().getAsJsonObject("element");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "plain_text_input ~ value ~ \"Jane\" ~ initial_value ~ \"Jane\"",
                "email_text_input ~ value ~ \"a@b.c\" ~ initial_value ~ \"a@b.c\"",
                "number_input ~ value ~ \"12\" ~ initial_value ~ \"12\"",
                "url_text_input ~ value ~ \"http://a\" ~ initial_value ~ \"http://a\"",
                "datepicker ~ selected_date ~ \"2026-01-15\" ~ initial_date ~ \"2026-01-15\"",
                "timepicker ~ selected_time ~ \"09:00\" ~ initial_time ~ \"09:00\"",
                "datetimepicker ~ selected_date_time ~ 1800000000 ~ initial_date_time ~ 1800000000",
                "users_select ~ selected_user ~ \"U1\" ~ initial_user ~ \"U1\"",
                "channels_select ~ selected_channel ~ \"C1\" ~ initial_channel ~ \"C1\"",
                "conversations_select ~ selected_conversation ~ \"C1\" ~ initial_conversation ~ \"C1\"",
                "multi_users_select ~ selected_users ~ [\"U1\"] ~ initial_users ~ [\"U1\"]"
            })
    void fillsInWhatWasTypedAndChosen(String type, String field, String value, String initial, String expected) {
        assertThat(filled(type, field, value).get(initial)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"static_select", "external_select", "radio_buttons"})
    void fillsInTheOptionThatWasChosen(String type) {
        JsonElement chosen = filled(
                        type,
                        "selected_option",
                        "{\"text\":{\"type\":\"plain_text\",\"text\":\"Web\"},\"value\":\"w\"}")
                .get("initial_option");

        assertThat(chosen.getAsJsonObject().get("value").getAsString()).isEqualTo("w");
    }

    @Test
    void leavesOptionsOutWhereNoneWasChosen() {
        assertThat(filled("checkboxes", "selected_options", "[]").has("initial_options"))
                .isFalse();
    }

    @Test
    void findsRoomForTheNoticeInAFullView() {
        List<LayoutBlock> blocks = new ArrayList<>(
                Collections.nCopies(98, InputBlock.builder().blockId("x").build()));
        blocks.add(DividerBlock.builder().build());
        blocks.add(InputBlock.builder().blockId("last").build());

        View full = Forms.withNotice(View.builder().type("modal").blocks(blocks).build(), "Look");

        assertThat(full.getBlocks()).hasSize(100).noneMatch(DividerBlock.class::isInstance);
    }

    @Test
    void showsAMessagesOwnBlocks() {
        Message message = new Message("Hej", List.of(DividerBlock.builder().build()));

        assertThat(Forms.notice(message).getBlocks()).isEqualTo(message.blocks());
        assertThat(Forms.notice(message).getSubmit()).isNull();
    }
}
