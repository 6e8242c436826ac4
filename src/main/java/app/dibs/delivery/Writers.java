package app.dibs.delivery;

import app.dibs.slack.MessageRef;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The writers by their kind. They're looked up late: a writer may belong to a journey that makes changes itself, and so
 * needs this room first.
 */
@Component
class Writers implements SmartInitializingSingleton {
    private final ObjectProvider<Writer> beans;
    private volatile Map<String, Writer> byKind = Map.of();

    Writers(ObjectProvider<Writer> beans) {
        this.beans = beans;
    }

    /** Fails where two writers are of one kind. */
    @Override
    public void afterSingletonsInstantiated() {
        byKind = beans.stream().collect(Collectors.toUnmodifiableMap(Writer::kind, writer -> writer));
    }

    Mono<Outgoing> write(Taken letter) {
        return Mono.defer(() -> writerOf(letter).write(letter.team(), letter.subject()));
    }

    Mono<Void> posted(Taken letter, MessageRef where) {
        return Mono.defer(() -> writerOf(letter).posted(letter.team(), letter.subject(), where));
    }

    private Writer writerOf(Taken letter) {
        return Optional.ofNullable(byKind.get(letter.kind()))
                .orElseThrow(() -> new IllegalStateException("Nobody here writes letters of kind " + letter.kind()));
    }
}
