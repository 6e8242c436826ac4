package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.scheduling.quartz.SpringBeanJobFactory;

class SweepIntegrationTests {
    private final ScriptedSlack slack = new ScriptedSlack();

    @Test
    void sendsWhatNobodyWokeThePostmanFor() throws Exception {
        try (Branch branch = new Branch(slack, Told::post, Map.of("sweep-every", "1s"))) {
            Workplace here = new Workplace(branch);
            branch.the(Outbox.class)
                    .add(here.team, List.of(Told.letter("C1/swept-first")))
                    .block();
            SchedulerFactoryBean quartz = quartz(branch.context);

            quartz.start();

            here.awaitAll("sent", 1);
            branch.the(Outbox.class)
                    .add(here.team, List.of(Told.letter("C1/swept-second")))
                    .block();
            here.awaitAll("sent", 2);
            assertThat(slack.posted())
                    .filteredOn(words -> words.startsWith("swept-"))
                    .containsExactly("swept-first", "swept-second");
            quartz.destroy();
        }
    }

    private static SchedulerFactoryBean quartz(ApplicationContext context) throws Exception {
        SpringBeanJobFactory jobs = new SpringBeanJobFactory();
        jobs.setApplicationContext(context);
        Properties properties = new Properties();
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        SchedulerFactoryBean quartz = new SchedulerFactoryBean();
        quartz.setQuartzProperties(properties);
        quartz.setWaitForJobsToCompleteOnShutdown(true);
        quartz.setJobFactory(jobs);
        quartz.setJobDetails(context.getBeansOfType(JobDetail.class).values().toArray(JobDetail[]::new));
        quartz.setTriggers(context.getBeansOfType(Trigger.class).values().toArray(Trigger[]::new));
        quartz.afterPropertiesSet();
        return quartz;
    }
}
