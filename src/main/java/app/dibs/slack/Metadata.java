package app.dibs.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a view carries along in {@code private_metadata} (at most 3000 characters): a record of its journey, as JSON. */
public final class Metadata {
    private static final int LIMIT = 3000;

    /** As much of a digest as tells two texts of a field apart. */
    private static final int MARK = 12;

    private static final Gson GSON = new Gson();

    private Metadata() {}

    /** The record as text; fails where it is longer than Slack carries. */
    public static String write(Object carried) {
        String json = text(carried);
        if (json.length() > LIMIT) {
            throw new IllegalArgumentException(
                    "A view carries at most %d characters, not %d".formatted(LIMIT, json.length()));
        }
        return json;
    }

    /** The record as text, however long; for what can be kept elsewhere. */
    public static String text(Object carried) {
        return GSON.toJson(carried);
    }

    /** A short mark by which a view remembers which text stood in a field, however long that was. */
    public static String mark(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, MARK);
    }

    /** The record that {@link #write} wrote; fails where the text is of another journey or an older version. */
    public static <T> T read(String metadata, Class<T> type) {
        T carried = GSON.fromJson(metadata, type);
        if (carried == null) {
            throw new JsonParseException("The view carries no " + type.getSimpleName());
        }
        return carried;
    }
}
