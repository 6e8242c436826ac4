package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class ShiftIntegrationTests {
    private final ScriptedSlack slack = new ScriptedSlack();

    @Test
    void goesOnByItselfWhenTheDatabaseIsBack() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            AwayTwice database = new AwayTwice(branch.the(ConnectionPool.class));
            Shift shift = shift(branch, database);
            Disposable work = shift.begin();
            branch.the(Outbox.class)
                    .add(here.team, List.of(Told.letter("C1/a")))
                    .block();

            shift.wake(here.team);

            here.awaitAll("sent", 1);
            assertThat(database.asked.get()).isGreaterThan(2);
            work.dispose();
        }
    }

    @Test
    void ignoresAWakeAfterItsEnd() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            Shift shift = shift(branch, branch.the(ConnectionPool.class));
            Disposable work = shift.begin();
            branch.the(Outbox.class)
                    .add(here.team, List.of(Told.letter("C1/a")))
                    .block();

            shift.end().block();
            shift.wake(here.team);

            assertThat(work.isDisposed()).isTrue();
            assertThat(here.states()).containsExactly("waiting");
        }
    }

    private static Shift shift(Branch branch, ConnectionFactory database) {
        DeliverySettings settings = branch.the(DeliverySettings.class);
        return new Shift(
                new Mailbag(DatabaseClient.create(database), settings),
                branch.the(RoadMap.class),
                branch.the(Courier.class),
                branch.the(Settlement.class),
                settings);
    }

    /** Refuses the first two connections. */
    private record AwayTwice(ConnectionFactory database, AtomicInteger asked) implements ConnectionFactory {
        private AwayTwice(ConnectionFactory database) {
            this(database, new AtomicInteger());
        }

        @Override
        public Publisher<? extends Connection> create() {
            return Mono.defer(() -> asked.incrementAndGet() <= 2
                    ? Mono.error(new R2dbcNonTransientResourceException("The database is away"))
                    : Mono.from(database.create()));
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return database.getMetadata();
        }
    }
}
