package app.dibs.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request that came in.
 *
 * @param method the HTTP method
 * @param path the path without the query
 * @param query the query's parameters
 * @param headers the headers by their names in lower case
 * @param body the body
 */
record HttpCall(String method, String path, Map<String, String> query, Map<String, String> headers, Bytes body) {
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String contentType() {
        return header("content-type").toLowerCase(Locale.ROOT);
    }

    String text() {
        return body.text();
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /** What follows the prefix in the path. */
    String after(String prefix) {
        return path.substring(prefix.length());
    }

    /** Reads {@code a=1&b=2}; the last of equal names counts. */
    static Map<String, String> form(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.put(decode(name), decode(value));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
