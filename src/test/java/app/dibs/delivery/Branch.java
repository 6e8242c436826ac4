package app.dibs.delivery;

import app.dibs.TestDatabase;
import app.dibs.slack.RequestId;
import app.dibs.slack.SlackApi;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Members;
import app.dibs.workspace.Workspaces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The delivery room of one process, on the one database of these tests; several of them are several processes. */
final class Branch implements AutoCloseable {
    private static final String DATABASE = TestDatabase.migrated();

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /**
     * Opens it. Nothing is paced, and a retry comes after 50 to 200 ms, unless settings say otherwise.
     *
     * @param settings by their names after {@code dibs.delivery.}
     */
    Branch(SlackApi slack, Told.Words words, Map<String, Object> settings) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", withDefaults(settings)));
        context.scan("app.dibs.delivery");
        context.register(Workspaces.class, Members.class);
        context.registerBean(ConnectionPool.class, Branch::pool);
        context.registerBean(DatabaseClient.class, () -> DatabaseClient.create(context.getBean(ConnectionPool.class)));
        context.registerBean(
                TransactionalOperator.class,
                () -> TransactionalOperator.create(new R2dbcTransactionManager(context.getBean(ConnectionPool.class))));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(SlackApi.class, () -> slack);
        context.registerBean(Writer.class, () -> new Told(context.getBean(DatabaseClient.class), words));
        context.refresh();
    }

    Branch(SlackApi slack) {
        this(slack, Told::post, Map.of());
    }

    <T> T the(Class<T> part) {
        return context.getBean(part);
    }

    /** A new job, as Quartz makes it. */
    <T> T job(Class<T> job) {
        return context.getAutowireCapableBeanFactory().createBean(job);
    }

    /** A request that leaves letters; answers whether it was its first time. */
    Mono<Boolean> commit(TeamId team, String request, Letter... letters) {
        return the(Changes.class)
                .commit(
                        team,
                        new RequestId(request),
                        the(Outbox.class).add(team, List.of(letters)).thenReturn(true))
                .defaultIfEmpty(false);
    }

    double count(String outcome) {
        return the(MeterRegistry.class)
                .counter("dibs.delivery.letters", "outcome", outcome)
                .count();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Map<String, Object> withDefaults(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "messages-per-minute", 60_000,
                "channel-messages-per-minute", 60_000,
                "channel-burst", 1000,
                "edits-per-minute", 60_000,
                "looks-per-minute", 60_000,
                "first-retry", "50ms",
                "longest-retry", "200ms"));
        all.putAll(settings);
        Map<String, Object> named = new HashMap<>();
        all.forEach((name, value) -> named.put("dibs.delivery." + name, value));
        return named;
    }

    private static ConnectionPool pool() {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get("r2dbc:" + DATABASE))
                .initialSize(1)
                .maxSize(8)
                .build());
    }
}
