package app.dibs.delivery;

import app.dibs.workspace.Workspace;
import app.dibs.workspace.WorkspaceRound;
import app.dibs.workspace.Workspaces;
import reactor.core.publisher.Mono;

/** Once an hour: throws away what is only history. */
class TidyJob extends WorkspaceRound {
    private final Shredder shredder;

    TidyJob(Workspaces workspaces, Shredder shredder) {
        super(workspaces, "Old letters could not be thrown away; the next hour tries again");
        this.shredder = shredder;
    }

    @Override
    protected Mono<Void> visit(Workspace workspace) {
        return shredder.shred(workspace.id());
    }
}
