package app.dibs.lead;

import app.dibs.lead.LeadLine.Context;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** BlockHound fails whatever blocks on a thread of the parallel scheduler. */
class EventLoopTests {
    private static final Context DESK =
            new Context(Currency.getInstance("USD"), "NZ", List.of("Referral"), LocalDate.of(2026, 11, 20));

    @BeforeAll
    static void start() {
        Phone.loadNumberingPlans();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane, jane@acme.com, +685 25 001, €12k, refferal, fri",
                "Jane, 021 123 4567, +800 1234 5678, ١٢k, 15 jan",
            })
    void readsALineWithoutBlocking(String line) {
        var read =
                Mono.fromCallable(() -> LeadLine.read(line, DESK).understood()).subscribeOn(Schedulers.parallel());
        StepVerifier.create(read)
                .expectNextMatches(understood -> understood.startsWith("name Jane"))
                .verifyComplete();
    }
}
