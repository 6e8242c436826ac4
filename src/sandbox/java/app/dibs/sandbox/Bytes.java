package app.dibs.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Some bytes that nobody changes. */
final class Bytes {
    static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Takes the array over; the caller keeps its hands off it. */
    static Bytes of(byte[] content) {
        return new Bytes(content);
    }

    static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Bytes ofBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
    }

    int length() {
        return content.length;
    }

    /** The bytes themselves; to be read only. */
    byte[] array() {
        return content;
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(content);
    }
}
