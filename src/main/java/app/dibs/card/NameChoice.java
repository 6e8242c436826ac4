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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A company or a contact, picked from those that leads name already, or typed: what is typed is offered first. */
@Component
public class NameChoice implements Journey {
    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_VALUE = 150;
    private static final int MOST_OPTIONS = 100;

    private static final SlackReply NOTHING = new SlackReply.Options(List.of());

    private final LeadSearch search;

    NameChoice(LeadSearch search) {
        this.search = search;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .options(route(Named.COMPANY), asked -> offer(asked, Named.COMPANY))
                .options(route(Named.CONTACT), asked -> offer(asked, Named.CONTACT))
                .options(known(Named.COMPANY), asked -> find(asked, Named.COMPANY))
                .options(known(Named.CONTACT), asked -> find(asked, Named.CONTACT));
    }

    private static String route(Named named) {
        return "card:" + named.name().toLowerCase(Locale.ROOT);
    }

    private static String known(Named named) {
        return "card:known_" + named.name().toLowerCase(Locale.ROOT);
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

    /**
     * The field for one that leads name already.
     *
     * @param chosen what stands in it; null for nothing
     */
    public static BlockElement known(Named named, @Nullable String chosen) {
        return ExternalSelectElement.builder()
                .actionId(known(named))
                .placeholder(plainText("Type a part of the name"))
                .minQueryLength(1)
                .initialOption(chosen == null || chosen.length() > LONGEST_VALUE ? null : offered(chosen))
                .build();
    }

    /** What was picked or typed in the input block with this id; empty for nothing. */
    public static String chosen(FormValues form, String blockId) {
        String picked = form.option(blockId);
        return picked.isEmpty() ? form.text(blockId) : picked;
    }

    private Mono<SlackReply> offer(OptionsRequest asked, Named named) {
        String typed = asked.typed().strip();
        return names(asked, named)
                .<SlackReply>map(names -> {
                    boolean isKnown = names.stream().anyMatch(typed::equalsIgnoreCase);
                    return options(Stream.concat(isKnown ? Stream.empty() : Stream.of(typed), names.stream()));
                })
                .defaultIfEmpty(NOTHING);
    }

    private Mono<SlackReply> find(OptionsRequest asked, Named named) {
        return names(asked, named).map(names -> options(names.stream())).defaultIfEmpty(NOTHING);
    }

    /** Empty for who may not look at leads. */
    private Mono<List<String>> names(OptionsRequest asked, Named named) {
        Member reader = Member.behind(asked);
        return reader.may(Right.VIEW) ? search.names(reader, named, asked.typed()) : Mono.empty();
    }

    private static SlackReply options(Stream<String> names) {
        return new SlackReply.Options(names.filter(name -> !name.isEmpty() && name.length() <= LONGEST_VALUE)
                .limit(MOST_OPTIONS)
                .map(NameChoice::offered)
                .toList());
    }

    private static OptionObject offered(String name) {
        return option(plainText(Mrkdwn.shorten(name, LONGEST_LABEL)), name);
    }
}
