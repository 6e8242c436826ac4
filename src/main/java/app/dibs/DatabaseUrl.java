package app.dibs;

import app.dibs.slack.UnusableSetting;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The one setting that names the database, {@code postgresql://user:password@host:port/name?parameters}, as R2DBC and JDBC
 * want it. Parts of it may be percent-encoded.
 */
record DatabaseUrl(String host, int port, String name, String parameters, String user, String password) {
    static final String SETTING = "DIBS_DATABASE_URL";
    private static final String REMEDY =
            "it names the PostgreSQL database of Dibs, as postgresql://user:password@host:5432/name";

    /** Fails with {@link UnusableSetting} where the text is not of that form. */
    static DatabaseUrl read(String text) {
        if (text.isBlank()) {
            throw new UnusableSetting(SETTING, "is missing", REMEDY);
        }
        URI uri;
        try {
            uri = URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw notOfTheForm();
        }
        boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!postgres
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2
                || uri.getRawUserInfo() == null) {
            throw notOfTheForm();
        }
        String[] login = uri.getRawUserInfo().split(":", 2);
        return new DatabaseUrl(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                uri.getPath().substring(1),
                uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery(),
                decode(login[0]),
                login.length == 2 ? decode(login[1]) : "");
    }

    private static UnusableSetting notOfTheForm() {
        return new UnusableSetting(SETTING, "does not look right", REMEDY);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String r2dbc() {
        return "r2dbc:postgresql://%s:%d/%s%s".formatted(host, port, name, parameters);
    }

    String jdbc() {
        return "jdbc:postgresql://%s:%d/%s%s".formatted(host, port, name, parameters);
    }
}
