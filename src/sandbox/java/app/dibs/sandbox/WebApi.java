package app.dibs.sandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack's Web API: finds the method and holds each call to the rules that all methods share. */
final class WebApi {
    private final World world;
    private final Map<String, ApiMethod> methods = new HashMap<>();

    WebApi(World world, List<List<ApiMethod>> families) {
        this.world = world;
        families.forEach(family -> family.forEach(method -> methods.put(method.name(), method)));
    }

    HttpAnswer answer(HttpCall http) {
        String method = http.after("/api/");
        Instant start = Instant.now();
        long startNanos = System.nanoTime();
        HttpAnswer answer;
        JsonNode request = Json.object();
        String failure = null;
        try {
            ApiCall call = ApiCall.of(method, http);
            request = call.arguments();
            answer = struck(call);
        } catch (RateLimited limited) {
            failure = "ratelimited";
            answer = rateLimited(limited.retryAfterSeconds);
        } catch (SlackError refused) {
            if (refused.violation) {
                world.violations.add(method, String.valueOf(refused.getMessage()));
            }
            answer = HttpAnswer.json(200, refused.toJson());
        }
        ObjectNode told = Json.parseObject(answer.bodyText());
        JsonNode response = told == null ? Json.object() : told;
        world.inspector.add(new Inspector.Note(
                start,
                Inspector.Direction.FROM_BOT,
                method,
                answer.status(),
                (System.nanoTime() - startNanos) / 1_000_000,
                failure == null ? failureOf(answer, response) : failure,
                readable(request),
                response));
        return answer;
    }

    /** JSON that came as text in a form, as JSON; for the inspector. */
    private static JsonNode readable(JsonNode arguments) {
        ObjectNode shown = Json.object();
        arguments.propertyStream().forEach(argument -> {
            String text = argument.getValue().asString("");
            boolean nested = argument.getValue().isString() && (text.startsWith("{") || text.startsWith("["));
            shown.set(argument.getKey(), nested ? Json.parseOr(text, argument.getValue()) : argument.getValue());
        });
        return shown;
    }

    private static @Nullable String failureOf(HttpAnswer answer, JsonNode response) {
        if (answer.lost()) {
            return "lost answer";
        }
        if (answer.status() != 200) {
            return "status " + answer.status();
        }
        return Json.flag(response, "ok") ? null : Json.text(response, "error");
    }

    private HttpAnswer struck(ApiCall call) {
        Optional<Faults.Switch> fault = world.faults.take(call.method());
        if (fault.isEmpty()) {
            return HttpAnswer.json(200, done(call));
        }
        return switch (fault.get().kind()) {
            case RATE_LIMITED -> rateLimited(fault.get().retryAfter());
            case SERVER_ERROR -> HttpAnswer.text(500, "Internal Server Error");
            case TIMEOUT -> {
                world.faults.hold();
                yield HttpAnswer.broken();
            }
            case LOST_ANSWER -> {
                done(call);
                yield HttpAnswer.broken();
            }
            case LATE_ANSWER -> {
                ObjectNode answer = done(call);
                world.faults.hold();
                yield HttpAnswer.json(200, answer);
            }
        };
    }

    private ObjectNode done(ApiCall call) {
        ApiMethod method = methods.get(call.method());
        if (method == null) {
            throw SlackError.rule("unknown_method", List.of(call.method()));
        }
        checkToken(call);
        checkScopes(method);
        checkArguments(method, call);
        world.rates.call(method.name(), method.tier());
        ObjectNode answer = Json.object().put("ok", true);
        answer.setAll(method.act().apply(call));
        return answer;
    }

    private void checkToken(ApiCall call) {
        if (call.method().equals("api.test")) {
            return;
        }
        if (call.token().isEmpty()) {
            throw SlackError.of("not_authed");
        }
        boolean bot = call.token().equals(world.options.botToken());
        boolean app = call.token().equals(world.options.appToken());
        if (!bot && !app) {
            throw SlackError.of("invalid_auth");
        }
        boolean appOnly = call.method().equals("apps.connections.open");
        if (appOnly ? !app : !bot && !call.method().equals("auth.test")) {
            throw SlackError.of("not_allowed_token_type");
        }
    }

    private void checkScopes(ApiMethod method) {
        for (String scope : method.scopes()) {
            need(world.manifest, scope);
        }
    }

    /** Fails with missing_scope when the manifest does not ask for the scope. */
    static void need(Manifest manifest, String scope) {
        if (!manifest.scopes().contains(scope)) {
            throw SlackError.missingScope(scope, manifest.scopes());
        }
    }

    private static void checkArguments(ApiMethod method, ApiCall call) {
        for (String name : call.arguments().propertyNames()) {
            if (!method.arguments().contains(name)) {
                throw SlackError.argument("unknown argument: " + name + " [json-pointer:/" + name + "]");
            }
        }
    }

    private static HttpAnswer rateLimited(int seconds) {
        return HttpAnswer.json(429, Json.object().put("ok", false).put("error", "ratelimited"))
                .with("Retry-After", String.valueOf(seconds));
    }
}
