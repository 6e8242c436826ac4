package app.dibs.profile;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.CustomerSearch;
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
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An account or a contact, picked from those that are there while a person types a part of its name. */
@Component
public class CustomerChoice implements Journey {
    private static final String ACCOUNTS = "profile:accounts";
    private static final String CONTACTS = "profile:contacts";
    private static final int LONGEST_LABEL = 75;

    private final CustomerSearch search;

    CustomerChoice(CustomerSearch search) {
        this.search = search;
    }

    @Override
    public Routes routes() {
        return Routes.of().options(ACCOUNTS, this::accounts).options(CONTACTS, this::contacts);
    }

    /**
     * The field for an account, for an input block.
     *
     * @param number of the one that stands in it; empty for none
     * @param name of that one
     */
    public static BlockElement account(String number, String name) {
        return select(ACCOUNTS, number, name);
    }

    /** The same for a contact. */
    public static BlockElement contact(String number, String name) {
        return select(CONTACTS, number, name);
    }

    /** What was picked in the input block with this id; empty for nothing. */
    public static Optional<CustomerNumber> chosen(FormValues form, String blockId) {
        return CustomerNumber.read(form.option(blockId));
    }

    private static BlockElement select(String actionId, String number, String name) {
        return ExternalSelectElement.builder()
                .actionId(actionId)
                .placeholder(plainText("Type a part of its name"))
                .minQueryLength(0)
                .initialOption(number.isEmpty() ? null : offered(number, name))
                .build();
    }

    private Mono<SlackReply> accounts(OptionsRequest asked) {
        return options(asked, search.accounts(asked.person().team(), asked.typed()));
    }

    private Mono<SlackReply> contacts(OptionsRequest asked) {
        return options(asked, search.contacts(asked.person().team(), asked.typed()));
    }

    private static Mono<SlackReply> options(OptionsRequest asked, Mono<? extends List<? extends Customer>> found) {
        return Member.behind(asked).may(Right.VIEW)
                ? found.map(all -> new SlackReply.Options(all.stream()
                        .map(one -> offered(one.number().toString(), one.name()))
                        .toList()))
                : Mono.just(new SlackReply.Options(List.of()));
    }

    private static OptionObject offered(String number, String name) {
        String label = name.equals(number) ? number : number + " " + name;
        return option(plainText(Mrkdwn.shorten(label, LONGEST_LABEL)), number);
    }
}
