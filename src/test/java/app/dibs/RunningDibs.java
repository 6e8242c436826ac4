package app.dibs;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.SandboxApplication;
import app.dibs.sandbox.SandboxLimits;
import app.dibs.sandbox.SandboxOptions;
import app.dibs.sandbox.SandboxSlack;
import io.r2dbc.spi.ConnectionFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Dibs as a whole for the tests: the bot behind its real HTTP door, Slack in a box, a database of its own. It begins on a
 * Monday at 10:00 in New York, where Ana is.
 */
public final class RunningDibs implements AutoCloseable {
    /** 10:00 in New York, 7:00 in Los Angeles, 15:00 in London, midnight in Tokyo. */
    public static final Instant MONDAY = Instant.parse("2027-01-11T15:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String database;
    private final AtomicReference<@Nullable Running> running;

    private record Running(SandboxSlack slack, ConfigurableApplicationContext bot) {}

    private RunningDibs(
            String database, ApplicationContextInitializer<ConfigurableApplicationContext> first, String... settings) {
        SandboxSlack slack = SandboxSlack.start(SandboxOptions.defaults().withLimits(SandboxLimits.wide()));
        slack.clock().moveTo(MONDAY);
        this.database = database;
        running = new AtomicReference<>(new Running(slack, start(slack, database, first, settings)));
        awaitMembers();
    }

    /** A workspace in which nothing is chosen yet. */
    public static RunningDibs fresh() {
        return new RunningDibs(TestDatabase.migrated(), context -> {});
    }

    /** A workspace whose admin has chosen #leads, and Mia as manager. */
    public static RunningDibs setUp() {
        return fresh().chosen();
    }

    /** The same on this database, with more settings. */
    static RunningDibs setUpOn(String database, String... settings) {
        return new RunningDibs(database, context -> {}, settings).chosen();
    }

    /** The same with something that looks into the bot before it starts. */
    public static RunningDibs setUp(ApplicationContextInitializer<ConfigurableApplicationContext> first) {
        return new RunningDibs(TestDatabase.migrated(), first).chosen();
    }

    private RunningDibs chosen() {
        as("U0SAM").in("#general").types("/lead settings");
        as("U0SAM").fills("Leads channel", "#leads").fills("Managers", "Mia Lindqvist");
        as("U0SAM").submits().modalIsClosed();
        return this;
    }

    private static ConfigurableApplicationContext start(
            SandboxSlack slack,
            String database,
            ApplicationContextInitializer<ConfigurableApplicationContext> first,
            String... settings) {
        Stream<String> all = Stream.concat(
                Stream.of(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.reactor.netty.shutdown-quiet-period=0s",
                        "--dibs.delivery.messages-per-minute=60000",
                        "--dibs.delivery.channel-messages-per-minute=60000",
                        "--dibs.delivery.channel-burst=1000",
                        "--dibs.delivery.edits-per-minute=60000",
                        "--dibs.delivery.looks-per-minute=60000"),
                Stream.of(settings));
        return SandboxApplication.startBot(slack, database, first, all.toArray(String[]::new));
    }

    /** One more bot on the same database, in the same Slack; who asks for it closes it. Slack asks that one from now on. */
    public ConfigurableApplicationContext another() {
        return start(slack(), database, context -> {});
    }

    /** The first connection loads the whole driver, which on a busy machine outlasts the pool's patience. */
    private void awaitMembers() {
        Mono<Long> known = client().sql("select count(*) from member where workspace_id = 'T0NORTHWIND'")
                .mapValue(Long.class)
                .one();
        known.retryWhen(Retry.fixedDelay(100, Duration.ofMillis(50)).filter(DataAccessException.class::isInstance))
                .filter(members -> members >= 7)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(50)))
                .block(PATIENCE);
    }

    /** Somebody of the team, by id. */
    public Actor as(String user) {
        return slack().as(user);
    }

    /** Slack in a box. */
    public SandboxSlack slack() {
        return running().slack();
    }

    private ConfigurableApplicationContext bot() {
        return running().bot();
    }

    private Running running() {
        return Objects.requireNonNull(running.get(), "Dibs was closed");
    }

    /** The bot's own beans. */
    public <T> T bean(Class<T> type) {
        return bot().getBean(type);
    }

    /** All of the bot's beans of a kind. */
    public <T> Collection<T> beans(Class<T> type) {
        return bot().getBeansOfType(type).values();
    }

    /** One of the bot's beans by its name. */
    <T> T bean(String name, Class<T> type) {
        return bot().getBean(name, type);
    }

    /** The database, to look at what stands there. */
    public DatabaseClient client() {
        return DatabaseClient.create(bot().getBean(ConnectionFactory.class));
    }

    /** What a query of one column answers. */
    public <T> List<T> look(String sql, Class<T> type) {
        return client().sql(sql)
                .mapValue(type)
                .all()
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    /** Waits until nothing is left to be sent; also where the connections to the database have just been cut. */
    public void awaitLetters() {
        Mono<Long> left = client().sql("select count(*) from outbox where state in ('waiting', 'sending', 'retrying')")
                .mapValue(Long.class)
                .one();
        left.retryWhen(Retry.fixedDelay(100, Duration.ofMillis(20)).filter(DataAccessException.class::isInstance))
                .filter(letters -> letters == 0)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
                .block(PATIENCE);
    }

    /** Where the bot takes Slack's requests. */
    URI door() {
        return URI.create(
                "http://127.0.0.1:" + bot().getEnvironment().getProperty("local.server.port") + "/slack/events");
    }

    /** Where the database is. */
    public String database() {
        return database;
    }

    /** Closes it; what it took is free then, although the test's class still has this. */
    @Override
    public void close() {
        bot().close();
        slack().close();
        running.set(null);
    }
}
