package app.dibs.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a multipart/form-data body (RFC 7578). */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");

    private Multipart() {}

    /**
     * A field of the form.
     *
     * @param name the field's name
     * @param filename the file's name when it is a file
     * @param content the content
     */
    record Part(String name, @Nullable String filename, Bytes content) {}

    static List<Part> read(HttpCall call) {
        Matcher boundary = BOUNDARY.matcher(call.header("content-type"));
        if (!boundary.find()) {
            return List.of();
        }
        // ISO-8859-1 keeps each byte as one character, so that positions in the text are positions in the bytes.
        String text = new String(call.body().array(), StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary.group(1);
        List<Part> parts = new ArrayList<>();
        int start = text.indexOf(delimiter);
        while (start >= 0) {
            int next = text.indexOf(delimiter, start + delimiter.length());
            if (next < 0) {
                break;
            }
            addPart(parts, call.body().array(), text, start + delimiter.length() + 2, next - 2);
            start = next;
        }
        return parts;
    }

    private static void addPart(List<Part> parts, byte[] body, String text, int from, int to) {
        int blank = text.indexOf("\r\n\r\n", from);
        if (blank < 0 || blank + 4 > to) {
            return;
        }
        String headers = new String(body, from, blank - from, StandardCharsets.UTF_8);
        Bytes content = Bytes.of(Arrays.copyOfRange(body, blank + 4, to));
        parts.add(new Part(String.valueOf(first(NAME, headers)), first(FILENAME, headers), content));
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
