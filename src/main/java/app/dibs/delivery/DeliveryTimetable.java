package app.dibs.delivery;

import java.util.random.RandomGenerator;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When {@link SweepJob} and {@link TidyJob} run, and how long a failed letter waits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryTimetable {
    @Bean
    Backoff backoff(DeliverySettings settings) {
        return new Backoff(settings.firstRetry(), settings.longestRetry(), RandomGenerator.getDefault());
    }

    @Bean
    JobDetail sweepJob() {
        return job(SweepJob.class, "sweep");
    }

    @Bean
    Trigger sweepTrigger(JobDetail sweepJob, DeliverySettings settings) {
        return trigger(
                sweepJob,
                SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(settings.sweepEvery().toMillis()));
    }

    @Bean
    JobDetail tidyJob() {
        return job(TidyJob.class, "tidy");
    }

    @Bean
    Trigger tidyTrigger(JobDetail tidyJob) {
        return trigger(tidyJob, SimpleScheduleBuilder.repeatHourlyForever());
    }

    private static JobDetail job(Class<? extends Job> job, String name) {
        return JobBuilder.newJob(job)
                .withIdentity(name, "delivery")
                .storeDurably()
                .build();
    }

    /** A missed tick is not made up: the next one does its work. */
    private static Trigger trigger(JobDetail job, SimpleScheduleBuilder schedule) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName(), job.getKey().getGroup())
                .withSchedule(schedule.repeatForever().withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
