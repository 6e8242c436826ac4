package app.dibs.delivery;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Workspace;
import app.dibs.workspace.WorkspaceRound;
import app.dibs.workspace.Workspaces;
import reactor.core.publisher.Mono;

/** Every few seconds: wakes the postman where letters lie that he was never woken for, because a crash came between. */
class SweepJob extends WorkspaceRound {
    private final Mailbag mailbag;
    private final Postman postman;
    private final Tally tally;

    SweepJob(Workspaces workspaces, Mailbag mailbag, Postman postman, Tally tally) {
        super(workspaces, "Letters could not be looked for; the next sweep tries again");
        this.mailbag = mailbag;
        this.postman = postman;
        this.tally = tally;
    }

    @Override
    protected Mono<Void> visit(Workspace workspace) {
        return mailbag.backlog(workspace.id()).doOnNext(this::see).then();
    }

    private void see(Mailbag.Backlog backlog) {
        TeamId team = backlog.team();
        tally.unfinished(team, backlog.unfinished());
        if (backlog.due() > 0) {
            postman.wake(team);
        }
    }
}
