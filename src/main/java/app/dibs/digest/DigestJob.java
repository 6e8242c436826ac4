package app.dibs.digest;

import app.dibs.workspace.Workspace;
import app.dibs.workspace.WorkspaceRound;
import app.dibs.workspace.Workspaces;
import reactor.core.publisher.Mono;

/** A tick: asks in every workspace whose hour has come. A tick that was missed is made up by the next. */
class DigestJob extends WorkspaceRound {
    private final DigestClaims claims;

    DigestJob(Workspaces workspaces, DigestClaims claims) {
        super(workspaces, "The morning digests could not be claimed; the next tick tries again");
        this.claims = claims;
    }

    @Override
    protected Mono<Void> visit(Workspace workspace) {
        return claims.claimDue(workspace.id()).then();
    }
}
