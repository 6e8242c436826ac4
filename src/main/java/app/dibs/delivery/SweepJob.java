package app.dibs.delivery;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Workspace;
import app.dibs.workspace.Workspaces;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every few seconds: wakes the postman where letters lie that he was never woken for, because a crash came between. */
@DisallowConcurrentExecution
class SweepJob implements Job {
    private final Workspaces workspaces;
    private final Mailbag mailbag;
    private final Postman postman;
    private final Tally tally;

    SweepJob(Workspaces workspaces, Mailbag mailbag, Postman postman, Tally tally) {
        this.workspaces = workspaces;
        this.mailbag = mailbag;
        this.postman = postman;
        this.tally = tally;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            sweep().block();
        } catch (RuntimeException e) {
            throw new JobExecutionException("Letters could not be looked for; the next sweep tries again", e);
        }
    }

    Mono<Void> sweep() {
        return workspaces
                .all()
                .map(Workspace::id)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(mailbag::backlog)
                .doOnNext(this::see)
                .then();
    }

    private void see(Mailbag.Backlog backlog) {
        TeamId team = backlog.team();
        tally.unfinished(team, backlog.unfinished());
        if (backlog.due() > 0) {
            postman.wake(team);
        }
    }
}
