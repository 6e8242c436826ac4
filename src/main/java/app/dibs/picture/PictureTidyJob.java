package app.dibs.picture;

import app.dibs.workspace.Workspace;
import app.dibs.workspace.Workspaces;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import reactor.core.publisher.Flux;

/** Once a day: takes pictures away that nobody needs any more. */
@DisallowConcurrentExecution
class PictureTidyJob implements Job {
    private final Workspaces workspaces;
    private final Pictures pictures;

    PictureTidyJob(Workspaces workspaces, Pictures pictures) {
        this.workspaces = workspaces;
        this.pictures = pictures;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            workspaces
                    .all()
                    .map(Workspace::id)
                    .collectList()
                    .flatMapMany(Flux::fromIterable)
                    .concatMap(pictures::tidy)
                    .then()
                    .block();
        } catch (RuntimeException e) {
            throw new JobExecutionException("Old pictures could not be taken away; tomorrow tries again", e);
        }
    }
}
