package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

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
    void losesNoWakeThatComesWhileLettersAreBeingTaken() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            SlowToClose database = new SlowToClose(branch.the(ConnectionPool.class), Sinks.empty(), Sinks.empty());
            Shift shift = shift(branch, database);
            Disposable work = shift.begin();
            shift.wake(here.team);
            database.closing.asMono().block();

            branch.the(Outbox.class)
                    .add(here.team, List.of(Told.letter("C1/a")))
                    .block();
            shift.wake(here.team);
            database.release.tryEmitEmpty();

            here.awaitAll("sent", 1);
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

    /** A statement on it has run when {@code closing} says so, and its result arrives when it is released. */
    private record SlowToClose(ConnectionFactory database, Sinks.Empty<Void> closing, Sinks.Empty<Void> release)
            implements ConnectionFactory {
        @Override
        public Publisher<? extends Connection> create() {
            return Mono.from(database.create()).map(this::slow);
        }

        private Connection slow(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> method.getName().equals("close")
                            ? close(connection)
                            : method.invoke(connection, arguments));
        }

        private Mono<Void> close(Connection connection) {
            return Mono.fromRunnable(closing::tryEmitEmpty)
                    .then(release.asMono())
                    .then(Mono.from(connection.close()));
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return database.getMetadata();
        }
    }
}
