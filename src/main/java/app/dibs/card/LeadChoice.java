package app.dibs.card;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadFilter;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadPage;
import app.dibs.lead.LeadSearch;
import app.dibs.lead.LeadSort;
import app.dibs.lead.Leads;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction.OptionsRequest;
import app.dibs.slack.Journey;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ExternalSelectElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A menu of live leads, found while the person types: by reference, or by what stands in name, company, e-mail or phone. */
@Component
public class LeadChoice implements Journey {
    private static final String CHOOSE = "card:choose";
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_OPTION = 75;

    private final LeadSearch search;
    private final Leads leads;

    LeadChoice(LeadSearch search, Leads leads) {
        this.search = search;
        this.leads = leads;
    }

    @Override
    public Routes routes() {
        return Routes.of().options(CHOOSE, this::offer);
    }

    /** The menu, for an input block. */
    public static ExternalSelectElement select() {
        return ExternalSelectElement.builder()
                .actionId(CHOOSE)
                .placeholder(plainText("Name, company, e-mail, phone or L-42"))
                .minQueryLength(0)
                .build();
    }

    /** The lead that was chosen in the input block with this id. */
    public static Optional<LeadNumber> chosen(FormValues form, String blockId) {
        return LeadNumber.read(form.option(blockId));
    }

    private Mono<SlackReply> offer(OptionsRequest asked) {
        Member reader = Member.behind(asked);
        if (!reader.may(Right.VIEW)) {
            return Mono.just(new SlackReply.Options(List.of()));
        }
        return found(reader, asked.typed().strip())
                .map(leads -> new SlackReply.Options(
                        leads.stream().map(LeadChoice::offered).toList()));
    }

    private Mono<List<Lead>> found(Member reader, String typed) {
        return LeadNumber.FORM.matcher(typed).matches()
                ? Mono.justOrEmpty(LeadNumber.read(typed))
                        .flatMap(number -> leads.find(reader.team(), number))
                        .filter(lead -> lead.trashed() == null)
                        .map(List::of)
                        .defaultIfEmpty(List.of())
                : search.page(reader, LeadFilter.ALL.withText(typed), LeadSort.NEWEST, null, MOST_OPTIONS)
                        .map(LeadPage::leads);
    }

    private static OptionObject offered(Lead lead) {
        String words = Stream.of(lead.number().toString() + " " + lead.name(), lead.company())
                .filter(part -> part != null)
                .reduce((one, two) -> one + " · " + two)
                .orElseThrow();
        return option(
                plainText(Mrkdwn.shorten(words, LONGEST_OPTION)),
                String.valueOf(lead.number().value()));
    }
}
