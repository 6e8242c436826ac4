package app.dibs.sandbox;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of the workspace with its content; guarded by the lock. */
final class StoredFile {
    final String id;
    final String name;
    final long announcedLength;
    final String user;
    final @Nullable String altText;
    Bytes content = Bytes.NONE;
    boolean uploaded;
    boolean completed;
    String title;
    final Set<String> channels = new LinkedHashSet<>();

    StoredFile(String id, String name, long announcedLength, String user, @Nullable String altText) {
        this.id = id;
        this.name = name;
        this.announcedLength = announcedLength;
        this.user = user;
        this.altText = altText;
        this.title = name;
    }
}
