package app.dibs.capture;

import static app.dibs.capture.Northwind.ANA;
import static app.dibs.capture.Northwind.CLOCK;
import static app.dibs.capture.Northwind.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.LeadLine;
import app.dibs.slack.Metadata;
import app.dibs.workspace.Member;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CaptureViewsTests {
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Begun HERE = new Begun("https://hooks.slack.com/commands/1");

    @Test
    void hasAFieldForEachThingInItsOrderAndNeedsTheNameAlone() {
        JsonObject view = view("", ANA);
        assertThat(view.get("callback_id").getAsString()).isEqualTo("capture:form");
        assertThat(text(view, "title")).isEqualTo("New lead");
        assertThat(text(view, "submit")).isEqualTo("Save");
        assertThat(inputs(view).stream().map(CaptureViewsTests::id))
                .containsExactly(
                        "name",
                        "company",
                        "contact",
                        "email",
                        "phone",
                        "value",
                        "source",
                        "category",
                        "owner",
                        "follow_up",
                        "tags",
                        "note");
        assertThat(inputs(view).stream().filter(input -> !input.get("optional").getAsBoolean()))
                .extracting(CaptureViewsTests::id)
                .containsExactly("name", "owner");
    }

    @Test
    void marksWhatTheWorkspaceRequires() {
        JsonObject view = view("", Northwind.in(Northwind.requiring("source", "email", "reach"), ANA));
        assertThat(inputs(view).stream().filter(input -> !input.get("optional").getAsBoolean()))
                .extracting(CaptureViewsTests::id)
                .containsExactly("name", "email", "source", "owner");
    }

    @Test
    void carriesAlongWhereThePersonBegan() {
        String carried = view("", ANA).get("private_metadata").getAsString();
        assertThat(Metadata.read(carried, Begun.class)).isEqualTo(HERE);
    }

    @Test
    void asksARepForMeOrNobodyAndAManagerForAnyone() {
        JsonObject rep = element(view("", ANA), "owner");
        assertThat(rep.get("type").getAsString()).isEqualTo("radio_buttons");
        assertThat(text(rep.getAsJsonObject("initial_option"), "text")).isEqualTo("Nobody yet");
        assertThat(rep.getAsJsonArray("options"))
                .contains(rep.get("initial_option"))
                .hasSize(2);
        assertThat(element(view("", MIA), "owner").get("type").getAsString()).isEqualTo("users_select");
    }

    @Test
    void fillsInTheLine() {
        JsonObject view = view("Jane Doe, Acme, jane@acme.com, $12k, referral, monday, #vip, note: likes tea", ANA);
        assertThat(element(view, "name").get("initial_value").getAsString()).isEqualTo("Jane Doe");
        assertThat(element(view, "value").get("initial_value").getAsString()).isEqualTo("$12,000");
        assertThat(element(view, "follow_up").get("initial_date").getAsString()).isEqualTo("2026-01-12");
        JsonObject source = element(view, "source");
        assertThat(source.getAsJsonArray("options")).contains(source.get("initial_option"));
        assertThat(text(source.getAsJsonObject("initial_option"), "text")).isEqualTo("Referral");
        assertThat(element(view, "note").get("initial_value").getAsString()).isEqualTo("likes tea");
    }

    @Test
    void leavesOutInitialValuesWhereNothingWasTyped() {
        assertThat(GSON.toJson(view("", ANA))).doesNotContain("initial_value", "initial_date");
    }

    @Test
    void saysRightBelowTheFieldWhatCouldNotBeRead() {
        List<JsonObject> blocks = blocks(view("Jane Doe, jane@acme", ANA));
        int email = IntStream.range(0, blocks.size())
                .filter(i -> "email".equals(id(blocks.get(i))))
                .findFirst()
                .orElseThrow();
        JsonObject below = blocks.get(email + 1);
        assertThat(below.get("type").getAsString()).isEqualTo("context");
        JsonObject words = below.getAsJsonArray("elements").get(0).getAsJsonObject();
        assertThat(words.get("type").getAsString()).isEqualTo("plain_text");
        assertThat(words.get("text").getAsString()).contains("“jane@acme” is not an e-mail address");
        assertThat(blocks.get(email)
                        .getAsJsonObject("element")
                        .get("initial_value")
                        .getAsString())
                .isEqualTo("jane@acme");
    }

    @Test
    void givesExamplesInTheMoneyOfTheWorkspace() {
        assertThat(text(input(view("", ANA), "value"), "hint")).isEqualTo("For example 12k or $12,000.50");
        assertThat(text(input(view("", ANA), "phone"), "hint")).contains("United States");
    }

    @Test
    void offersAtMostAHundredSourcesTheTypedOneAmongThem() {
        List<String> many =
                IntStream.range(0, 120).mapToObj(i -> "Fair " + (1000 + i)).toList();
        Member ana = Northwind.in(Northwind.workspace(many), ANA);
        JsonObject source = element(view("Jane, fair 1110", ana), "source");
        assertThat(source.getAsJsonArray("options")).hasSize(100).contains(source.get("initial_option"));
        assertThat(element(view("", ana), "source").getAsJsonArray("options")).hasSize(100);
    }

    @Test
    void shortensSourcesThatAreTooLongForAnOption() {
        Member ana = Northwind.in(Northwind.workspace(List.of("s".repeat(200))), ANA);
        JsonObject option = element(view("", ana), "source")
                .getAsJsonArray("options")
                .get(0)
                .getAsJsonObject();
        assertThat(text(option, "text")).hasSizeLessThanOrEqualTo(75);
        String value = option.get("value").getAsString();
        assertThat(value).hasSizeLessThanOrEqualTo(150);
        assertThat(CaptureFields.listed(value, ana.workspace().sources())).isEqualTo("s".repeat(200));
    }

    @Test
    void hasNoSelectWhereThereAreNoSources() {
        Member ana = Northwind.in(Northwind.workspace(List.of()), ANA);
        assertThat(inputs(view("", ana)).stream().map(CaptureViewsTests::id)).doesNotContain("source");
    }

    @Test
    void hasBlockIdsOfItsOwnForANoteThatContinues() {
        JsonObject view = view("Jane, note: " + "a b ".repeat(2000), ANA);
        assertThat(inputs(view).stream().map(CaptureViewsTests::id)).endsWith("note", "note_2", "note_3");
        assertThat(inputs(view).stream().map(CaptureViewsTests::id)).doesNotHaveDuplicates();
    }

    private static JsonObject view(String text, Member by) {
        LeadLine line = LeadLine.read(text, CaptureForm.context(by, by.today(CLOCK)));
        return GSON.toJsonTree(CaptureViews.form(CaptureDraft.of(line), by, HERE))
                .getAsJsonObject();
    }

    private static List<JsonObject> blocks(JsonObject view) {
        return StreamSupport.stream(view.getAsJsonArray("blocks").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<JsonObject> inputs(JsonObject view) {
        return blocks(view).stream()
                .filter(block -> "input".equals(block.get("type").getAsString()))
                .toList();
    }

    private static JsonObject input(JsonObject view, String id) {
        return inputs(view).stream()
                .filter(block -> id.equals(id(block)))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject element(JsonObject view, String id) {
        return input(view, id).getAsJsonObject("element");
    }

    private static String id(JsonObject block) {
        return block.has("block_id") ? block.get("block_id").getAsString() : "";
    }

    private static String text(JsonObject holder, String name) {
        return holder.getAsJsonObject(name).get("text").getAsString();
    }
}
