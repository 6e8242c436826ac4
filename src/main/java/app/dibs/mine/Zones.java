package app.dibs.mine;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import app.dibs.workspace.Habits;
import com.slack.api.model.block.composition.OptionObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The time zones that can be chosen, found while the person types. */
final class Zones {
    /** The value of the choice to follow the Slack profile. */
    static final String SLACK = "slack";

    private static final int MOST = 100;

    /** By place: who knows a zone by its offset alone finds UTC. */
    private static final List<String> ALL = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> id.contains("/"))
                            .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                            .sorted())
            .toList();

    private Zones() {}

    /** What fits to the text, the way back to Slack's first. */
    static List<OptionObject> offered(String typed, Habits habits, Instant now) {
        String wanted = plain(typed.strip());
        return Stream.concat(
                        Stream.of(slack(habits))
                                .filter(slack -> fits(slack.getText().getText(), wanted)),
                        ALL.stream().filter(id -> fits(id, wanted)).map(id -> of(ZoneId.of(id), now)))
                .limit(MOST)
                .toList();
    }

    /** Where Slack says that the person is. */
    static OptionObject slack(Habits habits) {
        return option(plainText("As Slack says: " + readable(habits.slackZone())), SLACK);
    }

    static OptionObject of(ZoneId zone, Instant now) {
        String offset = zone.getRules().getOffset(now).getId();
        return option(
                plainText("%s (UTC%s)".formatted(readable(zone), "Z".equals(offset) ? "" : offset)), zone.getId());
    }

    /** {@code America/New York}. */
    static String readable(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    private static boolean fits(String text, String wanted) {
        return plain(text).contains(wanted);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
