package app.dibs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A look into a database from outside the bot. */
final class Jdbc {
    private final String url;
    private final String user;
    private final String password;

    /** The database in the form of {@code DIBS_DATABASE_URL}. */
    Jdbc(String database) {
        DatabaseUrl parts = DatabaseUrl.read(database);
        url = parts.jdbc();
        user = parts.user();
        password = parts.password();
    }

    /** Runs statements, all or none. */
    void run(String statements) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(statements);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    /** The one number that a query answers. */
    long number(String query) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The one number, 0 while the bot has not made its tables yet. */
    long numberIn(String table, String condition) {
        return number("select count(*) from pg_tables where tablename = '" + table + "'") == 0
                ? 0
                : number("select count(*) from " + table + " where " + condition);
    }
}
