package app.dibs.sandbox;

import app.dibs.DibsApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Dibs to try out, with nothing else at hand: a real PostgreSQL, Slack in a box, and the bot, in one process. Everything is
 * kept in {@code .dibs} (or {@code DIBS_SANDBOX_HOME}) between starts.
 */
public final class SandboxApplication {
    /** What looks at the clock. */
    private static final List<String> CLOCK_JOBS = List.of("digest", "accept", "pool");

    private static final int PAGE_PORT = 8765;

    private SandboxApplication() {}

    /** Starts all of it and prints the address to open; {@code DIBS_SANDBOX_PORT} names another port than 8765. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(setting("DIBS_SANDBOX_HOME", ".dibs"));
        Files.createDirectories(home);
        Path state = home.resolve("slack.json");
        boolean first = !Files.exists(state);
        SandboxSlack slack = SandboxSlack.start(SandboxOptions.defaults()
                .withPort(Integer.parseInt(setting("DIBS_SANDBOX_PORT", String.valueOf(PAGE_PORT))))
                .withStateFile(state));
        if (first) {
            slack.clock().moveTo(mondayMorning());
        }
        EmbeddedPostgres postgres = database(home.resolve("postgres"));
        ConfigurableApplicationContext bot = startBot(slack, address(postgres));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            bot.close();
            close(postgres);
            slack.close();
        }));
        SandboxSeed.plant(bot, Duration.ofSeconds(30));
        System.out.printf("%nDibs is ready. Open %s and be Ana, a sales rep.%n%n", slack.pageAddress());
    }

    /** Ten minutes before Ana's digest. */
    private static Instant mondayMorning() {
        ZoneId newYork = ZoneId.of("America/New_York");
        return LocalDate.now(newYork)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(8, 50)
                .atZone(newYork)
                .toInstant();
    }

    /** Starts a bot against this workspace and this database; moving the clock makes it look at its watch. */
    public static ConfigurableApplicationContext startBot(SandboxSlack slack, String database, String... more) {
        return startBot(slack, database, context -> {}, more);
    }

    /** The same, with something that looks into it before it starts. */
    public static ConfigurableApplicationContext startBot(
            SandboxSlack slack,
            String database,
            ApplicationContextInitializer<ConfigurableApplicationContext> first,
            String... more) {
        ConfigurableApplicationContext bot = new SpringApplicationBuilder(DibsApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", slack.clock()), first)
                .properties(
                        "DIBS_DATABASE_URL=" + database,
                        "DIBS_SLACK_API_URL=" + slack.apiUrl(),
                        "SLACK_SIGNING_SECRET=" + slack.signingSecret(),
                        "SLACK_BOT_TOKEN=" + slack.botToken())
                .run(more.length == 0 ? new String[] {"--server.port=0", "--management.server.port=0"} : more);
        slack.botIs(URI.create(
                "http://127.0.0.1:" + bot.getEnvironment().getProperty("local.server.port") + "/slack/events"));
        slack.clock().onMove(() -> tick(bot));
        return bot;
    }

    private static void tick(ConfigurableApplicationContext bot) {
        if (bot.isActive()) {
            try {
                for (String job : CLOCK_JOBS) {
                    bot.getBean(Scheduler.class).triggerJob(JobKey.jobKey(job));
                }
            } catch (SchedulerException e) {
                throw new IllegalStateException("The bot did not look at its watch", e);
            }
        }
    }

    private static EmbeddedPostgres database(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    private static String address(EmbeddedPostgres postgres) {
        return "postgresql://postgres:postgres@localhost:%d/postgres".formatted(postgres.getPort());
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
