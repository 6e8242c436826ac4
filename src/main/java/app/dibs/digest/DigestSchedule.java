package app.dibs.digest;

import app.dibs.workspace.WorkspaceRound;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When {@link DigestJob} ticks. */
@Configuration(proxyBeanMethods = false)
class DigestSchedule {
    @Bean
    JobDetail digestJob() {
        return WorkspaceRound.job(DigestJob.class, "digest");
    }

    @Bean
    Trigger digestTrigger(JobDetail digestJob) {
        return WorkspaceRound.ticks(digestJob, "0 * * * * ?");
    }
}
