package app.dibs.accept;

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

/** A tick: asks in every workspace what was not accepted in time. A tick that was missed is made up by the next. */
@DisallowConcurrentExecution
class AcceptJob implements Job {
    private final Workspaces workspaces;
    private final PassOn passOn;

    AcceptJob(Workspaces workspaces, PassOn passOn) {
        this.workspaces = workspaces;
        this.passOn = passOn;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            workspaces
                    .all()
                    .collectList()
                    .flatMapIterable(all -> all)
                    .concatMap(passOn::due)
                    .then()
                    .block();
        } catch (RuntimeException e) {
            throw new JobExecutionException("Leads could not be passed on; the next tick tries again", e);
        }
    }

    /** When it ticks. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        JobDetail acceptJob() {
            return JobBuilder.newJob(AcceptJob.class)
                    .withIdentity("accept")
                    .storeDurably()
                    .build();
        }

        @Bean
        Trigger acceptTrigger(JobDetail acceptJob) {
            return TriggerBuilder.newTrigger()
                    .forJob(acceptJob)
                    .withIdentity("accept")
                    .withSchedule(CronScheduleBuilder.cronSchedule("30 * * * * ?")
                            .withMisfireHandlingInstructionFireAndProceed())
                    .build();
        }
    }
}
