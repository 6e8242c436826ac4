package app.dibs.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** What a view carries along in {@code private_metadata} (at most 3000 characters): a record of its journey, as JSON. */
public final class Metadata {
    private static final int LIMIT = 3000;
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

    /** The record that {@link #write} wrote; fails where the text is of another journey or an older version. */
    public static <T> T read(String metadata, Class<T> type) {
        T carried = GSON.fromJson(metadata, type);
        if (carried == null) {
            throw new JsonParseException("The view carries no " + type.getSimpleName());
        }
        return carried;
    }
}
