package app.dibs.workspace;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When {@link RollCallJob} runs. */
@Configuration(proxyBeanMethods = false)
class RollCall {
    @Bean
    JobDetail rollCallJob() {
        return JobBuilder.newJob(RollCallJob.class)
                .withIdentity("roll-call")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger rollCallTrigger(JobDetail rollCallJob) {
        return TriggerBuilder.newTrigger()
                .forJob(rollCallJob)
                .withIdentity("roll-call")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(24))
                .build();
    }
}
