package app.dibs.sandbox;

import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of the Web API.
 *
 * @param name its name
 * @param tier how often it may be called
 * @param scopes the scopes of which the token must have all
 * @param arguments the arguments it knows, beside the token
 * @param act does it, and answers what goes beside {@code ok}
 */
record ApiMethod(String name, Tier tier, Set<String> scopes, Set<String> arguments, Function<ApiCall, ObjectNode> act) {
    static ApiMethod of(String name, Tier tier, String scope, Function<ApiCall, ObjectNode> act, String... arguments) {
        return new ApiMethod(name, tier, scope.isEmpty() ? Set.of() : Set.of(scope), Set.of(arguments), act);
    }
}
