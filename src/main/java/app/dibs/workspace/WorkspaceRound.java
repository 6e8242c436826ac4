package app.dibs.workspace;

import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import reactor.core.publisher.Mono;

/**
 * What the clock has Dibs do in every workspace, in one after the other. A workspace in which it fails keeps no other
 * waiting; the failure is told when all have had their turn.
 */
@DisallowConcurrentExecution
public abstract class WorkspaceRound implements Job {
    private final Workspaces workspaces;
    private final String failure;

    /**
     * A round.
     *
     * @param failure what could not be done, and when it is tried again; for the log
     */
    protected WorkspaceRound(Workspaces workspaces, String failure) {
        this.workspaces = workspaces;
        this.failure = failure;
    }

    /** The round as the scheduler keeps it, by that name. */
    public static JobDetail job(Class<? extends WorkspaceRound> round, String name) {
        return JobBuilder.newJob(round).withIdentity(name).storeDurably().build();
    }

    /**
     * When the round ticks; what was missed is made up by one tick.
     *
     * @param cron as Quartz writes it, seconds first
     */
    public static Trigger ticks(JobDetail round, String cron) {
        return TriggerBuilder.newTrigger()
                .forJob(round)
                .withIdentity(round.getKey().getName())
                .withSchedule(CronScheduleBuilder.cronSchedule(cron).withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    /** What is done in this workspace. */
    protected abstract Mono<Void> visit(Workspace workspace);

    @Override
    public final void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            go().block();
        } catch (RuntimeException e) {
            throw new JobExecutionException(failure, e);
        }
    }

    /** The round as a whole; the workspaces are read first, so that no connection is held meanwhile. */
    public final Mono<Void> go() {
        return workspaces
                .all()
                .collectList()
                .flatMapIterable(all -> all)
                .concatMapDelayError(this::visit)
                .then();
    }
}
