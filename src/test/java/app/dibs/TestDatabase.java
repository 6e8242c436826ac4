package app.dibs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL for the tests of one run; each caller gets a database of its own. */
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String EMPTY = "template1";

    private TestDatabase() {}

    /** A new, empty database, in the form of {@code DIBS_DATABASE_URL}. */
    public static String create() {
        return copyOf(EMPTY);
    }

    /** A new database with all tables and nothing in them: a copy of one that was migrated once, since that is quicker. */
    public static String migrated() {
        return copyOf(Migrated.NAME);
    }

    private static String copyOf(String template) {
        String name = "dibs_" + NEXT.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the test", e);
        }
        return "postgresql://postgres:postgres@localhost:%d/%s".formatted(SERVER.getPort(), name);
    }

    /** The database that is migrated when the first copy of it is wanted. */
    private static final class Migrated {
        static final String NAME = migrate();

        private static String migrate() {
            DatabaseUrl url = DatabaseUrl.read(create());
            Flyway.configure()
                    .dataSource(url.jdbc(), url.user(), url.password())
                    .javaMigrations(new QuartzTables())
                    .load()
                    .migrate();
            return url.name();
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("shared_buffers", "512MB")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
