package app.dibs.picture;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When {@link PictureTidyJob} runs. */
@Configuration(proxyBeanMethods = false)
class PictureTimetable {
    private static final int ONE_DAY = 24;

    @Bean
    JobDetail pictureTidyJob() {
        return JobBuilder.newJob(PictureTidyJob.class)
                .withIdentity("tidy", "picture")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger pictureTidyTrigger(JobDetail pictureTidyJob) {
        return TriggerBuilder.newTrigger()
                .forJob(pictureTidyJob)
                .withIdentity("tidy", "picture")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(ONE_DAY)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
