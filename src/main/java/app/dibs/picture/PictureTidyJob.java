package app.dibs.picture;

import app.dibs.workspace.Workspace;
import app.dibs.workspace.WorkspaceRound;
import app.dibs.workspace.Workspaces;
import reactor.core.publisher.Mono;

/** Once a day: takes pictures away that nobody needs any more. */
class PictureTidyJob extends WorkspaceRound {
    private final Pictures pictures;

    PictureTidyJob(Workspaces workspaces, Pictures pictures) {
        super(workspaces, "Old pictures could not be taken away; tomorrow tries again");
        this.pictures = pictures;
    }

    @Override
    protected Mono<Void> visit(Workspace workspace) {
        return pictures.tidy(workspace.id());
    }
}
