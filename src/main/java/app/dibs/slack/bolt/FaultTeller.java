package app.dibs.slack.bolt;

import app.dibs.slack.Routes.Kind;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackReply;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Logs a fault under a short id, and tells the person under the same id what happened and what to do. */
final class FaultTeller {
    private static final Logger LOG = LoggerFactory.getLogger(FaultTeller.class);

    /** Without letters and digits that are taken for one another when they are read out. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int ID_LENGTH = 6;
    private static final int DEEPEST_CAUSE = 30;
    private static final Set<String> TOO_LATE = Set.of("expired_trigger_id", "exchanged_trigger_id", "trigger_expired");

    private static final List<Class<? extends Throwable>> DATABASE_AWAY = List.of(
            DataAccessResourceFailureException.class,
            QueryTimeoutException.class,
            CannotCreateTransactionException.class,
            R2dbcNonTransientResourceException.class,
            R2dbcTransientResourceException.class,
            R2dbcTimeoutException.class,
            ConnectException.class,
            UnknownHostException.class);

    /** What the person gets to see of this fault. Events and closed views have nobody who waits for words. */
    Outcome tell(Throwable fault, Incoming incoming) {
        String id = newId();
        LOG.error(
                "Fault {} in {} of {} in {}",
                id,
                incoming.route(),
                incoming.who().user(),
                incoming.who().team(),
                fault);
        boolean again = incoming.kind() == Kind.EVENT && isDatabaseAway(fault);
        return Outcome.fault(reply(sentence(fault, id), incoming), again);
    }

    private static SlackReply reply(String sentence, Incoming incoming) {
        return switch (incoming.kind()) {
            case SUBMISSION -> besideFirstInput(sentence, incoming.place().form());
            case OPTIONS -> new SlackReply.Options(List.of());
            case EVENT, CLOSE -> SlackReply.ack();
            default -> SlackReply.say(sentence);
        };
    }

    /** In the form, so that what was typed stays. */
    private static SlackReply besideFirstInput(String sentence, View view) {
        return firstInput(view)
                .<SlackReply>map(block -> new SlackReply.Errors(Map.of(block, sentence)))
                .orElseGet(() -> new SlackReply.Update(Forms.withNotice(view, sentence)));
    }

    private static Optional<String> firstInput(View view) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(block -> ((InputBlock) block).getBlockId())
                .findFirst();
    }

    private static String sentence(Throwable fault, String id) {
        Optional<String> ofSlack = causes(fault)
                .filter(SlackFault.class::isInstance)
                .findFirst()
                .map(slack -> sentence((SlackFault) slack, id));
        return ofSlack.orElseGet(() -> isDatabaseAway(fault) ? Sentences.databaseAway(id) : Sentences.unexpected(id));
    }

    private static String sentence(SlackFault fault, String id) {
        if (TOO_LATE.contains(fault.code())) {
            return Sentences.openedTooLate(id);
        }
        return fault.kind() == SlackFault.Kind.RATE_LIMITED
                ? Sentences.slackSlowsDown(fault.retryAfter().orElse(Duration.ofSeconds(1)), id)
                : Sentences.slackFailed(id);
    }

    /** Slack that cannot be reached looks the same further down, and is another matter. */
    private static boolean isDatabaseAway(Throwable fault) {
        return causes(fault).noneMatch(SlackFault.class::isInstance)
                && causes(fault).anyMatch(cause -> DATABASE_AWAY.stream().anyMatch(type -> type.isInstance(cause)));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }

    private static String newId() {
        return ThreadLocalRandom.current()
                .ints(ID_LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
