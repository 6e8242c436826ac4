package app.dibs.slack.bolt;

import static java.util.Objects.requireNonNullElse;

import app.dibs.slack.Interaction;
import app.dibs.slack.Person;
import app.dibs.slack.RequestId;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.slack.api.bolt.request.Request;
import com.slack.api.model.view.View;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that reached us, before we know who is behind it.
 *
 * @param id what it is routed by: a command without its word, an action id without what follows {@code #}
 * @param words what was typed behind a command
 * @param request the id by which a later delivery is recognised
 * @param sharedAs the same for two deliveries at once, which then share one answer; null where nothing is shared
 * @param isLink a button that opens a page, of which we are merely told
 * @param as the interaction, once the person is known
 */
record Incoming(
        Kind kind,
        String id,
        CommandText words,
        RequestId request,
        @Nullable String sharedAs,
        Who who,
        boolean isLink,
        Place place,
        Function<Person, Interaction> as) {

    /**
     * Who did it.
     *
     * @param team where the app is installed
     * @param home where the person belongs
     */
    record Who(TeamId team, UserId user, TeamId home) {
        /** In a channel that two organisations share, a view knows better than its payload where the app is installed. */
        static Who of(Request<?> request, @Nullable View view, String user, @Nullable String home) {
            String team = view != null && view.getAppInstalledTeamId() != null
                    ? view.getAppInstalledTeamId()
                    : request.getContext().getTeamId();
            return new Who(new TeamId(team), new UserId(user), new TeamId(requireNonNullElse(home, team)));
        }
    }

    /** Of most kinds, of which two deliveries share one answer. */
    static Incoming of(
            Kind kind, String id, RequestId request, Who who, Place place, Function<Person, Interaction> as) {
        return new Incoming(kind, id, CommandText.NONE, request, request.value(), who, false, place, as);
    }

    Incoming withWords(CommandText typed) {
        return new Incoming(kind, id, typed, request, sharedAs, who, isLink, place, as);
    }

    Incoming withSharedAs(@Nullable String key) {
        return new Incoming(kind, id, words, request, key, who, isLink, place, as);
    }

    Incoming asLink(boolean link) {
        return new Incoming(kind, id, words, request, sharedAs, who, link, place, as);
    }

    /** An id of several parts; a random one where Slack gave no part. */
    static RequestId requestId(@Nullable String... parts) {
        String id = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new RequestId(id.isEmpty() ? UUID.randomUUID().toString() : id);
    }

    /** The route in words, for the log. */
    String route() {
        return kind + " " + (id + " " + words.word()).strip();
    }
}
