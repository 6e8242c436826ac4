package app.dibs.card;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import app.dibs.lead.LeadSearch;
import app.dibs.lead.LeadSearch.Named;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction.OptionsRequest;
import app.dibs.slack.Journey;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A company or a contact, picked from those that leads name already, or typed: what is typed is offered first. */
@Component
public class NameChoice implements Journey {
    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_VALUE = 150;
    private static final int MOST_OPTIONS = 100;

    private final LeadSearch search;

    NameChoice(LeadSearch search) {
        this.search = search;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .options(route(Named.COMPANY), asked -> offer(asked, Named.COMPANY))
                .options(route(Named.CONTACT), asked -> offer(asked, Named.CONTACT));
    }

    private static String route(Named named) {
        return "card:" + named.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The field, for an input block.
     *
     * @param name what stands in it; empty for nothing. What is too long to be chosen can only be typed.
     */
    public static BlockElement field(Named named, String name) {
        return name.length() > LONGEST_VALUE
                ? plainTextInput(t -> t.actionId(route(named)).initialValue(name))
                : ExternalSelectElement.builder()
                        .actionId(route(named))
                        .placeholder(plainText("Search, or type a new one"))
                        .minQueryLength(1)
                        .initialOption(name.isEmpty() ? null : offered(name))
                        .build();
    }

    /** What was picked or typed in the input block with this id; empty for nothing. */
    public static String chosen(FormValues form, String blockId) {
        String picked = form.option(blockId);
        return picked.isEmpty() ? form.text(blockId) : picked;
    }

    private Mono<SlackReply> offer(OptionsRequest asked, Named named) {
        Member reader = Member.behind(asked);
        return reader.may(Right.VIEW)
                ? search.names(reader, named, asked.typed())
                        .map(names -> options(asked.typed().strip(), names))
                : Mono.just(new SlackReply.Options(List.of()));
    }

    private static SlackReply options(String typed, List<String> names) {
        Stream<String> asTyped = names.stream().anyMatch(typed::equalsIgnoreCase) ? Stream.empty() : Stream.of(typed);
        return new SlackReply.Options(Stream.concat(asTyped, names.stream())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_VALUE)
                .limit(MOST_OPTIONS)
                .map(NameChoice::offered)
                .toList());
    }

    private static OptionObject offered(String name) {
        return option(plainText(Mrkdwn.shorten(name, LONGEST_LABEL)), name);
    }
}
