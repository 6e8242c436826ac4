package app.dibs.sandbox;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What an app asks about itself and its workspace. */
final class AppMethods {
    private final World world;
    private final Supplier<String> socketAddress;

    AppMethods(World world, Supplier<String> socketAddress) {
        this.world = world;
        this.socketAddress = socketAddress;
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("api.test", Tier.FOUR, "", this::apiTest, "foo", "error"),
                ApiMethod.of("auth.test", Tier.UNLIMITED, "", this::authTest),
                ApiMethod.of("team.info", Tier.THREE, "team:read", this::teamInfo, "team", "domain"),
                ApiMethod.of("bots.info", Tier.THREE, "users:read", this::botsInfo, "bot", "team_id"),
                ApiMethod.of("apps.connections.open", Tier.UNLIMITED, "", this::connect));
    }

    private ObjectNode apiTest(ApiCall call) {
        if (call.has("error")) {
            throw SlackError.of(call.text("error"));
        }
        return Json.object().set("args", call.arguments().deepCopy());
    }

    private ObjectNode authTest(ApiCall call) {
        if (call.token().equals(world.options.appToken())) {
            return Json.object().put("app_name", world.manifest.botName()).put("app_id", SandboxTeam.APP);
        }
        return Json.object()
                .put("url", "https://" + SandboxTeam.DOMAIN + ".slack.com/")
                .put("team", SandboxTeam.NAME)
                .put("user", "dibs")
                .put("team_id", SandboxTeam.ID)
                .put("user_id", SandboxTeam.BOT_USER)
                .put("bot_id", SandboxTeam.BOT)
                .put("is_enterprise_install", false);
    }

    private ObjectNode teamInfo(ApiCall call) {
        String team = call.text("team");
        if (!team.isEmpty() && !team.equals(SandboxTeam.ID)) {
            throw SlackError.of("team_not_found");
        }
        ObjectNode json = Json.object();
        json.set(
                "team",
                Json.object()
                        .put("id", SandboxTeam.ID)
                        .put("name", SandboxTeam.NAME)
                        .put("url", "https://" + SandboxTeam.DOMAIN + ".slack.com/")
                        .put("domain", SandboxTeam.DOMAIN)
                        .put("email_domain", ""));
        return json;
    }

    private ObjectNode botsInfo(ApiCall call) {
        String bot = call.text("bot");
        if (!bot.isEmpty() && !bot.equals(SandboxTeam.BOT)) {
            throw SlackError.of("bot_not_found");
        }
        ObjectNode json = Json.object();
        json.set(
                "bot",
                Json.object()
                        .put("id", SandboxTeam.BOT)
                        .put("deleted", false)
                        .put("name", world.manifest.botName())
                        .put("updated", 1_700_000_000L)
                        .put("app_id", SandboxTeam.APP)
                        .put("user_id", SandboxTeam.BOT_USER));
        return json;
    }

    private ObjectNode connect(ApiCall call) {
        if (!world.manifest.socketMode()) {
            throw SlackError.of("forbidden_for_app_without_socket_mode");
        }
        return Json.object().put("url", socketAddress.get());
    }
}
