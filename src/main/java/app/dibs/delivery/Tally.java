package app.dibs.delivery;

import app.dibs.slack.TeamId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What became of letters, in numbers. */
@Component
class Tally {
    private final Map<TeamId, Long> unfinished = new ConcurrentHashMap<>();
    private final Counter sent;
    private final Counter failed;
    private final Counter dead;

    Tally(MeterRegistry meters) {
        sent = counter(meters, "sent", "letters that arrived, or had nothing left to tell");
        failed = counter(meters, "failed", "tries that failed and are made again");
        dead = counter(meters, "dead", "letters that will never arrive");
        Gauge.builder("dibs.delivery.unfinished", unfinished, Tally::sum)
                .description("letters not sent yet, as the last sweep of this process saw it")
                .register(meters);
    }

    void sent() {
        sent.increment();
    }

    void failed() {
        failed.increment();
    }

    void dead() {
        dead.increment();
    }

    void unfinished(TeamId team, long letters) {
        unfinished.put(team, letters);
    }

    private static double sum(Map<TeamId, Long> unfinished) {
        return unfinished.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Counter counter(MeterRegistry meters, String outcome, String description) {
        return Counter.builder("dibs.delivery.letters")
                .tag("outcome", outcome)
                .description(description)
                .register(meters);
    }
}
