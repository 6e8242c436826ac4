package app.dibs.digest;

import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When {@link DigestJob} ticks. */
@Configuration(proxyBeanMethods = false)
class DigestSchedule {
    @Bean
    JobDetail digestJob() {
        return JobBuilder.newJob(DigestJob.class)
                .withIdentity("digest")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger digestTrigger(JobDetail digestJob) {
        return TriggerBuilder.newTrigger()
                .forJob(digestJob)
                .withIdentity("digest")
                .withSchedule(
                        CronScheduleBuilder.cronSchedule("0 * * * * ?").withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
