package app.dibs.slack;

import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlackEvent;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.ViewSubmission;
import com.google.gson.JsonParser;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** What people do in Slack, for tests; each act has an id of its own. */
public final class Acts {
    /** Where commands are answered. */
    public static final String RESPONSE_URL = "https://slack.example.com/response/1";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Acts() {}

    /** {@code /lead word} */
    public static SlashCommand command(Person person, String word) {
        return new SlashCommand(person, id(), "trigger", "/lead", word, "", new ChannelId("C0GENERAL"), RESPONSE_URL);
    }

    /** A button on the Home tab. */
    public static BlockClick click(Person person, String actionId) {
        View home = View.builder().id("V0HOME").type("home").build();
        return new BlockClick(person, id(), "trigger", actionId, "block", "", null, home, FormValues.NONE, null);
    }

    /** A modal is sent; {@code state} is Slack's {@code view.state} as JSON. */
    public static ViewSubmission submission(Person person, View view, String state) {
        ViewState typed = GsonFactory.createSnakeCase().fromJson(state, ViewState.class);
        return new ViewSubmission(person, id(), "trigger", view, FormValues.of(typed));
    }

    /** An event, as JSON. */
    public static SlackEvent event(Person person, String type, String json) {
        return new SlackEvent(person, id(), type, JsonParser.parseString(json).getAsJsonObject());
    }

    private static RequestId id() {
        return new RequestId("act-" + NEXT.incrementAndGet());
    }
}
