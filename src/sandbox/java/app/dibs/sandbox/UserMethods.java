package app.dibs.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What an app asks about people. */
final class UserMethods {
    private final World world;

    UserMethods(World world) {
        this.world = world;
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("users.info", Tier.FOUR, "users:read", this::info, "user", "include_locale"),
                ApiMethod.of(
                        "users.list",
                        Tier.TWO,
                        "users:read",
                        this::list,
                        "cursor",
                        "limit",
                        "include_locale",
                        "presence",
                        "team_id"));
    }

    private ObjectNode info(ApiCall call) {
        String id = call.required("user");
        return world.state.read(() -> {
            Member member = world.state.members.get(id);
            if (member == null) {
                throw SlackError.of("user_not_found");
            }
            return Json.object().set("user", shown(member, call));
        });
    }

    private ObjectNode list(ApiCall call) {
        List<Member> members = world.state.read(() -> world.state.members.values().stream()
                .filter(member -> member.role() != Member.Role.STRANGER)
                .toList());
        Slice<Member> page = Slice.of(members, call, 0, 1000);
        ObjectNode json = Json.object();
        json.set(
                "members",
                Json.array(
                        page.items().stream().map(member -> shown(member, call)).toList()));
        json.put("cache_ts", world.state.clock.instant().getEpochSecond());
        return page.into(json);
    }

    private ObjectNode shown(Member member, ApiCall call) {
        ObjectNode user = SlackObjects.user(member, world.state.clock.instant());
        return call.flag("include_locale") ? user.put("locale", "en-US") : user;
    }
}
