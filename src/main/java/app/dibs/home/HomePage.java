package app.dibs.home;

import app.dibs.workspace.Member;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/**
 * A page of the Home tab; a person looks at one at a time and is brought back to the last.
 *
 * @param word under which the choice of it is kept; lower-case letters
 * @param label on its button, in at most 75 characters
 * @param place where its button stands among the others; the lower is further left
 * @param withSections whether the {@link HomeSection}s of the lead desk stand above it
 * @param opensFor who is offered it
 * @param draw what a visitor sees there, with one query at most
 */
public record HomePage(
        String word,
        String label,
        int place,
        boolean withSections,
        Predicate<Member> opensFor,
        Function<HomeVisit, Mono<List<LayoutBlock>>> draw) {}
