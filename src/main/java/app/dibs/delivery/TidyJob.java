package app.dibs.delivery;

import app.dibs.workspace.Workspace;
import app.dibs.workspace.Workspaces;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Once an hour: throws away what is only history. */
@DisallowConcurrentExecution
class TidyJob implements Job {
    private final Workspaces workspaces;
    private final Shredder shredder;

    TidyJob(Workspaces workspaces, Shredder shredder) {
        this.workspaces = workspaces;
        this.shredder = shredder;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            tidy().block();
        } catch (RuntimeException e) {
            throw new JobExecutionException("Old letters could not be thrown away; the next hour tries again", e);
        }
    }

    Mono<Void> tidy() {
        return workspaces
                .all()
                .map(Workspace::id)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(shredder::shred)
                .then();
    }
}
