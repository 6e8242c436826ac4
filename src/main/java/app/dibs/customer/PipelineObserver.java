package app.dibs.customer;

import app.dibs.slack.TeamId;
import java.util.Collection;
import reactor.core.publisher.Mono;

/** Reacts to pipelines and stages that are called otherwise, or whose deals came from elsewhere; a bean of whoever must. */
public interface PipelineObserver {
    /** Runs in the transaction of the change, so that its own writes commit with it or not at all. */
    Mono<Void> pipelinesChange(TeamId team, Collection<Long> pipelines);
}
