package app.dibs.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How an app puts a file into the workspace: it asks for an address, sends the content there, and completes. */
final class FileMethods {
    private final World world;
    private final Channels channels;

    FileMethods(World world) {
        this.world = world;
        this.channels = new Channels(world);
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of(
                        "files.getUploadURLExternal",
                        Tier.FOUR,
                        "files:write",
                        this::address,
                        "filename",
                        "length",
                        "alt_txt",
                        "snippet_type"),
                ApiMethod.of(
                        "files.completeUploadExternal",
                        Tier.FOUR,
                        "files:write",
                        this::complete,
                        "files",
                        "channel_id",
                        "channels",
                        "initial_comment",
                        "thread_ts"),
                ApiMethod.of("files.delete", Tier.THREE, "files:write", this::delete, "file"),
                ApiMethod.of("files.info", Tier.FOUR, "files:read", this::info, "file", "count", "page"));
    }

    private ObjectNode address(ApiCall call) {
        String name = call.required("filename");
        call.required("length");
        int length = call.number("length", 0);
        if (length == 0) {
            throw SlackError.argument("must be more than 0 [json-pointer:/length]");
        }
        StoredFile file =
                new StoredFile(world.ids.next("F"), name, length, SandboxTeam.BOT_USER, call.textOrNull("alt_txt"));
        world.state.change(() -> {
            world.state.files.put(file.id, file);
        });
        return Json.object()
                .put("upload_url", world.address + "/upload/" + file.id)
                .put("file_id", file.id);
    }

    private ObjectNode complete(ApiCall call) {
        JsonNode wanted = call.json("files", "invalid_arguments");
        if (wanted == null || !wanted.isArray() || wanted.isEmpty()) {
            throw SlackError.argument("missing required field: files [json-pointer:/files]");
        }
        return world.state.change(() -> {
            String target = call.textOrNull("channel_id");
            Channel channel = target == null ? null : channels.target(target);
            ArrayNode files = Json.array();
            Json.list(wanted).forEach(one -> files.add(completed(one, channel)));
            if (channel != null) {
                share(channel, files, call);
            }
            return Json.object().set("files", files);
        });
    }

    private ObjectNode completed(JsonNode wanted, @Nullable Channel channel) {
        StoredFile file = world.state.files.get(Json.text(wanted, "id"));
        if (file == null || !file.uploaded) {
            throw SlackError.of("file_not_found");
        }
        if (file.completed) {
            throw SlackError.of("file_update_failed");
        }
        file.complete();
        String title = Json.text(wanted, "title");
        file.title = title.isEmpty() ? file.name : title;
        if (channel != null) {
            file.channels.add(channel.id);
        }
        return SlackObjects.file(file, world.address.toString());
    }

    private void share(Channel channel, ArrayNode files, ApiCall call) {
        String ts = world.state.nextTs();
        channel.messages.put(
                ts,
                new Message(
                        ts,
                        SandboxTeam.BOT_USER,
                        null,
                        call.text("initial_comment"),
                        Json.array(),
                        call.textOrNull("thread_ts"),
                        null,
                        null,
                        false,
                        files,
                        null));
    }

    private ObjectNode info(ApiCall call) {
        return world.state.read(() -> {
            StoredFile file = world.state.files.get(call.required("file"));
            if (file == null || !file.completed) {
                throw SlackError.of("file_not_found");
            }
            return Json.object().set("file", SlackObjects.file(file, world.address.toString()));
        });
    }

    private ObjectNode delete(ApiCall call) {
        return world.state.change(() -> {
            StoredFile file = world.state.files.get(call.required("file"));
            if (file == null || !file.completed) {
                throw SlackError.of("file_not_found");
            }
            if (!file.user.equals(SandboxTeam.BOT_USER)) {
                throw SlackError.of("cant_delete_file");
            }
            world.state.files.remove(file.id);
            return Json.object();
        });
    }
}
