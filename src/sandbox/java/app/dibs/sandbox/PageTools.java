package app.dibs.sandbox;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The page's inspector, its fault switches, and files chosen in a form. */
final class PageTools {
    private static final int SHOWN = 500;

    private final World world;

    PageTools(World world) {
        this.world = world;
    }

    ObjectNode inspector(String after) {
        if (!after.matches("\\d{1,18}")) {
            throw new NoSuchThing("after is a number.");
        }
        List<Inspector.Entry> entries = world.inspector.since(Long.parseLong(after));
        ArrayNode shown = Json.array();
        entries.subList(Math.max(0, entries.size() - SHOWN), entries.size()).forEach(entry -> shown.add(entry(entry)));
        return Json.object().set("entries", shown);
    }

    private static ObjectNode entry(Inspector.Entry entry) {
        ObjectNode json = Json.object()
                .put("id", entry.id())
                .put("at", entry.at().toString())
                .put("direction", entry.direction().words)
                .put("what", entry.what())
                .put("status", entry.status())
                .put("millis", entry.millis())
                .put("ok", entry.ok());
        if (entry.error() != null) {
            json.put("error", entry.error());
        }
        json.set("request", entry.request().deepCopy());
        json.set("response", entry.response().deepCopy());
        return json;
    }

    ObjectNode faults() {
        ArrayNode switches = Json.array();
        world.faults
                .inForce()
                .forEach(fault -> switches.add(Json.object()
                        .put("method", fault.method())
                        .put("kind", fault.kind().name().toLowerCase(Locale.ROOT))
                        .put("times", fault.times())
                        .put("retryAfter", fault.retryAfter())));
        ObjectNode json = Json.object();
        json.set("faults", switches);
        return json.put("deliverTwice", world.faults.deliversTwice());
    }

    ObjectNode setFaults(ObjectNode body) {
        if (Json.has(body, "deliverTwice")) {
            world.faults.deliverTwice(Json.flag(body, "deliverTwice"));
        }
        String kind = Json.text(body, "kind");
        if (!kind.isEmpty()) {
            String method = Json.has(body, "method") ? Json.text(body, "method") : "*";
            switch (kind) {
                case "none" -> world.faults.off(method);
                case "rate_limited", "server_error", "timeout", "lost_answer", "late_answer" ->
                    world.faults.on(new Faults.Switch(
                            method,
                            Faults.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                            body.path("times").asInt(1),
                            body.path("retryAfter").asInt(1)));
                default -> throw new NoSuchThing("There is no fault " + kind + ".");
            }
        }
        return faults();
    }

    /** A file chosen in a file_input, kept and answered as Slack's file object. */
    JsonNode attach(HttpCall call) {
        Multipart.Part part = Multipart.read(call).stream()
                .filter(field -> field.filename() != null)
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("No file was sent."));
        return keep(world, call.query().getOrDefault("as", ""), String.valueOf(part.filename()), part.content());
    }

    /** Keeps a file of a person; answers Slack's file object. */
    static ObjectNode keep(World world, String userId, String name, Bytes content) {
        StoredFile file = new StoredFile(world.ids.next("F"), name, content.length(), userId, null);
        file.content = content;
        file.uploaded = true;
        file.completed = true;
        return world.state.change(() -> {
            world.state.files.put(file.id, file);
            return SlackObjects.file(file, world.address.toString());
        });
    }
}
