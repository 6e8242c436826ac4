package app.dibs.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Takes uploads, gives files back, and serves the page with its libraries. */
final class FileServer {
    private final World world;

    FileServer(World world) {
        this.world = world;
    }

    /** The second step of an upload: the content, at the address that was given out. */
    HttpAnswer upload(HttpCall call) {
        String id = call.after("/upload/");
        Bytes content = content(call);
        return world.state.change(() -> {
            StoredFile file = world.state.files.get(id);
            if (file == null || file.uploaded) {
                return HttpAnswer.text(404, "file_not_found");
            }
            if (content.length() != file.announcedLength) {
                world.violations.add(
                        "upload", "announced " + file.announcedLength + " bytes, sent " + content.length());
                return HttpAnswer.text(400, "length_mismatch");
            }
            file.content = content;
            file.uploaded = true;
            return HttpAnswer.text(200, "OK - " + content.length());
        });
    }

    private static Bytes content(HttpCall call) {
        if (!call.contentType().startsWith("multipart/")) {
            return call.body();
        }
        List<Multipart.Part> parts = Multipart.read(call);
        return parts.isEmpty() ? Bytes.NONE : parts.getFirst().content();
    }

    /** A file's content, for the page itself and for whoever holds the token. */
    HttpAnswer file(HttpCall call) {
        String id = call.after("/files/").split("/", 2)[0];
        boolean token = call.header("authorization").equals("Bearer " + world.options.botToken());
        boolean page = List.of("same-origin", "none").contains(call.header("sec-fetch-site"));
        return world.state.read(() -> {
            StoredFile file = world.state.files.get(id);
            if (file == null || !file.uploaded || !(token || page)) {
                return HttpAnswer.text(404, "file_not_found");
            }
            return HttpAnswer.bytes(ContentTypes.of(file.name), file.content)
                    .with("Content-Security-Policy", "sandbox");
        });
    }

    /** A part of the page or of a library. */
    static HttpAnswer resource(HttpCall call) {
        String path = call.path();
        if (path.contains("..") || path.contains("//") || path.contains("\\")) {
            return HttpAnswer.text(404, "Not found");
        }
        if (path.startsWith("/webjars/")) {
            return classPath("/META-INF/resources" + path);
        }
        return classPath("/sandbox" + (path.equals("/") ? "/index.html" : path));
    }

    private static HttpAnswer classPath(String name) {
        try (InputStream stream = FileServer.class.getResourceAsStream(name)) {
            return stream == null
                    ? HttpAnswer.text(404, "Not found")
                    : HttpAnswer.bytes(ContentTypes.of(name), Bytes.of(stream.readAllBytes()))
                            .with("Cache-Control", "no-cache");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
