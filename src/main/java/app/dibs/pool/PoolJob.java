package app.dibs.pool;

import app.dibs.workspace.Workspaces;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A tick: goes around in every workspace. A tick that was missed is made up by the next. */
@DisallowConcurrentExecution
class PoolJob implements Job {
    private final Workspaces workspaces;
    private final PoolRound round;

    PoolJob(Workspaces workspaces, PoolRound round) {
        this.workspaces = workspaces;
        this.round = round;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            workspaces
                    .all()
                    .collectList()
                    .flatMapIterable(all -> all)
                    .concatMap(round::go)
                    .then()
                    .block();
        } catch (RuntimeException e) {
            throw new JobExecutionException("Untouched leads could not be looked for; the next tick tries again", e);
        }
    }

    /** When it ticks: a few minutes after full and half hours are early enough, and digests come at the hour. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        JobDetail poolJob() {
            return JobBuilder.newJob(PoolJob.class)
                    .withIdentity("pool")
                    .storeDurably()
                    .build();
        }

        @Bean
        Trigger poolTrigger(JobDetail poolJob) {
            return TriggerBuilder.newTrigger()
                    .forJob(poolJob)
                    .withIdentity("pool")
                    .withSchedule(CronScheduleBuilder.cronSchedule("10 4/10 * * * ?")
                            .withMisfireHandlingInstructionFireAndProceed())
                    .build();
        }
    }
}
