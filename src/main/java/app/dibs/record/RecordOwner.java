package app.dibs.record;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Customers;
import app.dibs.customer.Keeper;
import app.dibs.customer.Saved;
import app.dibs.delivery.Changes;
import app.dibs.profile.CustomerAnswers;
import app.dibs.profile.GoneCustomer;
import app.dibs.record.RecordViews.Asked;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who looks after a contact, an account or a deal. Managers give it to anyone; a rep takes it, or gives back their own. */
@Component
class RecordOwner implements Journey {
    static final String OPEN = "record:owner";

    private final Customers customers;
    private final Members members;
    private final Changes changes;
    private final CustomerAnswers answers;
    private final SlackApi slack;

    RecordOwner(Customers customers, Members members, Changes changes, CustomerAnswers answers, SlackApi slack) {
        this.customers = customers;
        this.members = members;
        this.changes = changes;
        this.answers = answers;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of().click(OPEN, this::open).submit(RecordViews.OWNER, this::save);
    }

    private Mono<SlackReply> open(BlockClick click) {
        Member by = Member.behind(click);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(RecordWords.VIEWERS_DO_NOT));
        }
        CustomerNumber number = CustomerNumber.read(click.subject()).orElseThrow();
        Asked asked = new Asked(click.subject(), CustomerAnswers.origin(click));
        return customers
                .find(by.team(), number)
                .flatMap(one -> slack.show(click, RecordViews.owner(one, asked)).thenReturn(SlackReply.ack()))
                .defaultIfEmpty(SlackReply.say(GoneCustomer.missing(number)));
    }

    private Mono<SlackReply> save(ViewSubmission submission) {
        Member by = Member.behind(submission);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(error(RecordWords.VIEWERS_DO_NOT));
        }
        Optional<UserId> wanted = RecordViews.chosen(submission.form());
        if (wanted.isEmpty()) {
            return give(submission, Optional.empty());
        }
        return keeper(by, wanted.get())
                .flatMap(to -> give(submission, Optional.of(to)))
                .defaultIfEmpty(error(RecordWords.CANNOT_OWN));
    }

    private Mono<Keeper> keeper(Member by, UserId wanted) {
        return wanted.equals(by.user())
                ? Mono.just(Keeper.of(by))
                : members.find(by.team(), wanted)
                        .filter(member -> member.may(Right.UPDATE))
                        .map(Keeper::of);
    }

    private Mono<SlackReply> give(ViewSubmission submission, Optional<Keeper> to) {
        Member by = Member.behind(submission);
        Asked asked = Metadata.read(submission.metadata(), Asked.class);
        return mayGive(by, asked.customer(), to)
                .flatMap(may -> may ? commit(submission, asked, to) : Mono.just(error(RecordWords.ONLY_MANAGERS)));
    }

    private Mono<Boolean> mayGive(Member by, CustomerNumber number, Optional<Keeper> to) {
        boolean takesIt = to.filter(keeper -> keeper.user().equals(by.user())).isPresent();
        return by.may(Right.ASSIGN) || takesIt
                ? Mono.just(true)
                : customers
                        .find(by.team(), number)
                        .map(one -> to.isEmpty() && isOf(one, by))
                        .defaultIfEmpty(true);
    }

    private static boolean isOf(Customer one, Member by) {
        return one.keeper() == null || one.keeper().user().equals(by.user());
    }

    private Mono<SlackReply> commit(ViewSubmission submission, Asked asked, Optional<Keeper> to) {
        Member by = Member.behind(submission);
        return changes.commit(
                        by.team(),
                        submission.request(),
                        customers.assign(by, asked.customer(), to.orElse(null)),
                        Saved.Done.class::isInstance)
                .flatMap(saved -> answer(submission, asked, saved));
    }

    private Mono<SlackReply> answer(ViewSubmission submission, Asked asked, Saved<?> saved) {
        return saved instanceof Saved.Done<?> done
                ? answers.saved(
                        submission,
                        asked.customer(),
                        asked.origin(),
                        answers.about(done.now(), RecordWords.owned(done.now())))
                : Mono.just(error(GoneCustomer.whyNotPlainly(saved)));
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(RecordViews.WHO, sentence));
    }
}
