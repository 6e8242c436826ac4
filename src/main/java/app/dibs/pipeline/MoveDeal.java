package app.dibs.pipeline;

import app.dibs.customer.Change;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Deal;
import app.dibs.customer.Deals;
import app.dibs.customer.Pipeline;
import app.dibs.customer.Pipelines;
import app.dibs.customer.Saved;
import app.dibs.delivery.Changes;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes where a deal stands, in one transaction; each answers empty where the request was handled already. */
@Component
class MoveDeal {
    private final Deals deals;
    private final Pipelines pipelines;
    private final Changes changes;

    MoveDeal(Deals deals, Pipelines pipelines, Changes changes) {
        this.deals = deals;
        this.pipelines = pipelines;
        this.changes = changes;
    }

    /** What came of it. */
    sealed interface Moved {
        /** The deal was asked. */
        record Asked(Saved<Deal> saved) implements Moved {}

        /** An admin has deleted the stage. */
        record StageGone(CustomerNumber number) implements Moved {}
    }

    Mono<Moved> move(Interaction asked, CustomerNumber number, Goal goal) {
        Member by = Member.behind(asked);
        Mono<Moved> move = pipelines
                .hold(by.team(), goal.pipeline(), goal.stage())
                .flatMap(stage -> deals.change(by, number, deal -> to(deal, goal, stage)))
                .<Moved>map(Moved.Asked::new)
                .defaultIfEmpty(new Moved.StageGone(number));
        return changes.commit(
                by.team(),
                asked.request(),
                move,
                moved -> moved instanceof Moved.Asked answer && answer.saved() instanceof Saved.Done);
    }

    private static Change<Deal> to(Deal deal, Goal goal, Pipelines.Goal stage) {
        Long seen = goal.seen();
        return seen == null
                ? deal.move(stage.place(), stage.probability())
                : deal.move(stage.place(), stage.probability(), seen);
    }

    Mono<Saved<Deal>> win(Interaction asked, CustomerNumber number) {
        return commit(asked, change(asked, number, Deal::win));
    }

    Mono<Saved<Deal>> lose(Interaction asked, CustomerNumber number, String reason) {
        return commit(asked, change(asked, number, deal -> deal.lose(reason)));
    }

    /** With the probability of the stage where it was. */
    Mono<Saved<Deal>> reopen(Interaction asked, CustomerNumber number) {
        Mono<Saved<Deal>> reopen = pipelines
                .all(Member.behind(asked).team())
                .flatMap(all -> change(asked, number, deal -> deal.reopen(probability(deal, all))));
        return commit(asked, reopen);
    }

    private Mono<Saved<Deal>> change(Interaction asked, CustomerNumber number, Function<Deal, Change<Deal>> move) {
        return deals.change(Member.behind(asked), number, move);
    }

    private Mono<Saved<Deal>> commit(Interaction asked, Mono<Saved<Deal>> change) {
        return changes.commit(Member.behind(asked).team(), asked.request(), change, Saved.Done.class::isInstance);
    }

    private static int probability(Deal deal, List<Pipeline> all) {
        return all.stream()
                .flatMap(pipeline -> pipeline.stage(deal.facts().place().stage()).stream())
                .findFirst()
                .orElseThrow()
                .probability();
    }
}
