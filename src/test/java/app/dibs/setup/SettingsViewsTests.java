package app.dibs.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Acts;
import app.dibs.slack.ChannelId;
import app.dibs.slack.SlackLimits;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Northwind;
import app.dibs.workspace.Workspace;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsViewsTests {
    private static final SettingsViews.Carried CARRIED = new SettingsViews.Carried(Acts.RESPONSE_URL);

    @Test
    void showsWhatIsInForce() {
        Workspace workspace = Northwind.workspace(Northwind.LEADS, LocalTime.of(8, 15), "EUR");

        JsonObject view = draw(workspace, List.of(Northwind.mia(workspace)));

        assertThat(element(view, "channel").get("initial_conversation").getAsString())
                .isEqualTo("C0LEADS");
        assertThat(element(view, "managers").get("initial_users")).hasToString("[\"U0MIA\"]");
        assertThat(initial(view, "digest_at")).isEqualTo("08:15");
        assertThat(initial(view, "currency")).isEqualTo("EUR");
    }

    @Test
    void asksForAChannelWhereNoneIsChosen() {
        JsonObject view = draw(Northwind.untouched(), List.of());

        assertThat(element(view, "channel").has("initial_conversation")).isFalse();
        assertThat(block(view, "channel").has("optional")
                        && block(view, "channel").get("optional").getAsBoolean())
                .isFalse();
        assertThat(block(view, "managers").get("optional").getAsBoolean()).isTrue();
    }

    @Test
    void offersNeitherDirectMessagesNorChannelsSharedWithOthers() {
        JsonObject filter =
                element(draw(Northwind.workspace(), List.of()), "channel").getAsJsonObject("filter");

        assertThat(filter.get("include")).hasToString("[\"public\",\"private\"]");
        assertThat(filter.get("exclude_external_shared_channels").getAsBoolean())
                .isTrue();
    }

    @Test
    void offersEachQuarterOfAnHour() {
        assertThat(values(draw(Northwind.workspace(), List.of()), "digest_at"))
                .hasSize(96)
                .startsWith("00:00", "00:15", "00:30")
                .endsWith("23:45");
    }

    @Test
    void keepsAnHourAndACurrencyThatAreNotAmongTheUsualOnes() {
        JsonObject view = draw(Northwind.workspace(Northwind.LEADS, LocalTime.of(9, 7), "TOP"), List.of());

        assertThat(initial(view, "digest_at")).isEqualTo("09:07");
        assertThat(initial(view, "currency")).isEqualTo("TOP");
        assertThat(values(view, "digest_at")).hasSize(97).isSorted();
    }

    @Test
    void offersTheWorkspacesCurrencyFirstAndOnce() {
        assertThat(values(draw(Northwind.workspace(Northwind.LEADS, LocalTime.NOON, "SEK"), List.of()), "currency"))
                .startsWith("SEK", "AED", "ARS")
                .contains("USD", "EUR", "GBP")
                .doesNotHaveDuplicates();
    }

    @Test
    void namesTheCurrencies() {
        JsonObject first = element(draw(Northwind.workspace(), List.of()), "currency")
                .getAsJsonArray("options")
                .get(0)
                .getAsJsonObject();

        assertThat(first.getAsJsonObject("text").get("text").getAsString()).isEqualTo("USD – US Dollar");
    }

    @Test
    void carriesWhereThePersonReadsThatItWasSaved() {
        View view = SettingsViews.settings(CARRIED, Northwind.workspace(), List.of(), List.of());

        assertThat(view.getPrivateMetadata()).contains(Acts.RESPONSE_URL.substring(8));
    }

    @Test
    void readsWhatWasChosen() {
        var form = Acts.submission(
                        Northwind.sam(Northwind.workspace()),
                        new View(),
                        SettingsForm.with("C0SALES", "08:30", "EUR", "U0MIA", "U0BEN"))
                .form();

        assertThat(SettingsViews.read(form))
                .isEqualTo(new SettingsViews.Chosen(
                        new ChannelId("C0SALES"),
                        List.of(new UserId("U0MIA"), new UserId("U0BEN")),
                        LocalTime.of(8, 30),
                        Currency.getInstance("EUR")));
    }

    private static JsonObject draw(Workspace workspace, List<Member> managers) {
        return SlackLimits.checked(SettingsViews.settings(CARRIED, workspace, managers, List.of()));
    }

    private static JsonObject block(JsonObject view, String id) {
        return view.getAsJsonArray("blocks").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(block -> block.get("block_id").getAsString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject element(JsonObject view, String id) {
        return block(view, id).getAsJsonObject("element");
    }

    private static String initial(JsonObject view, String id) {
        return element(view, id).getAsJsonObject("initial_option").get("value").getAsString();
    }

    private static List<String> values(JsonObject view, String id) {
        return element(view, id).getAsJsonArray("options").asList().stream()
                .map(option -> option.getAsJsonObject().get("value").getAsString())
                .toList();
    }
}
