package app.dibs.pool;

import app.dibs.delivery.Changes;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.pool.Warning.Subject;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keep, in the message that warns. The message itself says that it was done. */
@Component
class Pool implements Journey {
    static final String KEEP = "pool:keep";
    static final String KEEP_ALL = "pool:keep-all";

    private final Care care;
    private final Leads leads;
    private final Changes changes;

    Pool(Care care, Leads leads, Changes changes) {
        this.care = care;
        this.leads = leads;
        this.changes = changes;
    }

    @Override
    public Routes routes() {
        return Routes.of().click(KEEP, this::keep).click(KEEP_ALL, this::keepAll);
    }

    private Mono<SlackReply> keep(BlockClick click) {
        Member by = Member.behind(click);
        LeadNumber number = new LeadNumber(Long.parseLong(click.subject()));
        Mono<Made> keep = leads.change(by, number, lead -> lead.keep(by.user()));
        return changes.commit(by.team(), click.request(), keep, Made.Done.class::isInstance)
                .map(made ->
                        made instanceof Made.Done ? SlackReply.ack() : SlackReply.say(PoolWords.WHY_NOT.message(made)))
                .defaultIfEmpty(SlackReply.ack());
    }

    /** All that still wait; what somebody else has by now is left alone. */
    private Mono<SlackReply> keepAll(BlockClick click) {
        Member by = Member.behind(click);
        Subject warning = new Subject(by.user(), Subject.read(click.value()).day());
        Mono<SlackReply> keep = care.find(by.team(), warning)
                .flatMapIterable(found -> found.waiting().stream().sorted().toList())
                .concatMap(lead -> leads.changeInBulk(by, new LeadNumber(lead), one -> one.keep(by.user())))
                .then(Mono.just(SlackReply.ack()));
        return changes.commit(by.team(), click.request(), keep).defaultIfEmpty(SlackReply.ack());
    }
}
