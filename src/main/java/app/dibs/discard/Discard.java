package app.dibs.discard;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerActivity;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Customers;
import app.dibs.customer.History;
import app.dibs.customer.Saved;
import app.dibs.delivery.Changes;
import app.dibs.profile.CustomerAnswers;
import app.dibs.profile.GoneCustomer;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Delete, its Undo, and Restore. */
@Component
class Discard implements Journey {
    static final String DELETE = "discard:delete";
    static final String UNDO = "discard:undo";
    static final String RESTORE = "discard:restore";

    /** What was done to it since it was deleted is little. */
    private static final int LATEST = 10;

    private final Customers customers;
    private final History history;
    private final Changes changes;
    private final CustomerAnswers answers;
    private final Clock clock;

    Discard(Customers customers, History history, Changes changes, CustomerAnswers answers, Clock clock) {
        this.customers = customers;
        this.history = history;
        this.changes = changes;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(
                        Typed.DELETE.subcommand(),
                        Typed.DELETE.form(),
                        command -> delete(command, Typed.number(command)))
                .command(
                        Typed.RESTORE.subcommand(),
                        Typed.RESTORE.form(),
                        command -> restore(command, Typed.number(command), done -> restored(command, done)))
                .click(DELETE, click -> delete(click, number(click)))
                .click(UNDO, click -> restore(click, number(click), this::back))
                .click(RESTORE, click -> restore(click, number(click), done -> restored(click, done)));
    }

    private Mono<SlackReply> delete(Interaction asked, CustomerNumber number) {
        Member by = Member.behind(asked);
        if (!by.may(Right.DELETE)) {
            return Mono.just(SlackReply.say(DiscardWords.VIEWERS_DO_NOT));
        }
        return commit(asked, customers.delete(by, number, clock.instant()))
                .flatMap(saved -> saved instanceof Saved.Done<?> done
                        ? done(asked, number, DiscardViews.deleted(done.now()))
                        : Mono.just(SlackReply.say(GoneCustomer.whyNot(saved))));
    }

    /** What was clicked shows what came of it, where it can; who types reads it. */
    private Mono<SlackReply> done(Interaction asked, CustomerNumber number, Message words) {
        return asked instanceof BlockClick click
                ? answers.done(click, number, words)
                : Mono.just(SlackReply.say(words));
    }

    private Mono<SlackReply> restore(
            Interaction asked, CustomerNumber number, Function<Customer, Mono<SlackReply>> answer) {
        Member by = Member.behind(asked);
        return mayRestore(by, number)
                .flatMap(may -> may
                        ? commit(asked, customers.restore(by, number))
                                .flatMap(saved -> saved instanceof Saved.Done<?> done
                                        ? answer.apply(done.now())
                                        : Mono.just(SlackReply.say(whyNot(saved))))
                        : Mono.just(SlackReply.say(DiscardWords.onlyManagers(number))));
    }

    private Mono<SlackReply> restored(Interaction asked, Customer now) {
        return done(asked, now.number(), answers.about(now, DiscardWords.restored(now)));
    }

    private Mono<SlackReply> back(Customer now) {
        return Mono.just(new SlackReply.Replace(answers.about(now, DiscardWords.restored(now))));
    }

    private Message whyNot(Saved<?> saved) {
        return saved instanceof Saved.Known<?> known
                ? answers.about(known.other(), DiscardWords.inTheWay(known))
                : Message.of(GoneCustomer.whyNot(saved));
    }

    /** A manager, or whoever deleted it. */
    private Mono<Boolean> mayRestore(Member by, CustomerNumber number) {
        if (by.may(Right.TEAM) || !by.may(Right.DELETE)) {
            return Mono.just(by.may(Right.TEAM));
        }
        return history.page(by.team(), number, false, null, LATEST)
                .filter(activity -> activity.kind() == CustomerActivity.Kind.DELETED)
                .take(1)
                .singleOrEmpty()
                .map(deleted -> deleted.who().equals(by.user()))
                .defaultIfEmpty(false);
    }

    private Mono<Saved<?>> commit(Interaction asked, Mono<Saved<?>> change) {
        return changes.commit(asked.person().team(), asked.request(), change, Saved.Done.class::isInstance);
    }

    private static CustomerNumber number(BlockClick click) {
        return CustomerNumber.read(click.subject()).orElseThrow();
    }
}
