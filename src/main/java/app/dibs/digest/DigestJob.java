package app.dibs.digest;

import app.dibs.workspace.Workspaces;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** A tick: asks in every workspace whose hour has come. A tick that was missed is made up by the next. */
@DisallowConcurrentExecution
class DigestJob implements Job {
    private final Workspaces workspaces;
    private final DigestClaims claims;

    DigestJob(Workspaces workspaces, DigestClaims claims) {
        this.workspaces = workspaces;
        this.claims = claims;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            workspaces
                    .all()
                    .concatMap(workspace -> claims.claimDue(workspace.id()))
                    .then()
                    .block();
        } catch (RuntimeException e) {
            throw new JobExecutionException("The morning digests could not be claimed; the next tick tries again", e);
        }
    }
}
