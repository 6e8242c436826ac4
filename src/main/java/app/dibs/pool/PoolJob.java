package app.dibs.pool;

import app.dibs.workspace.Workspace;
import app.dibs.workspace.WorkspaceRound;
import app.dibs.workspace.Workspaces;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** A tick: goes around in every workspace. A tick that was missed is made up by the next. */
class PoolJob extends WorkspaceRound {
    private final PoolRound round;

    PoolJob(Workspaces workspaces, PoolRound round) {
        super(workspaces, "Untouched leads could not be looked for; the next tick tries again");
        this.round = round;
    }

    @Override
    protected Mono<Void> visit(Workspace workspace) {
        return round.go(workspace);
    }

    /** When it ticks: a few minutes after full and half hours are early enough, and digests come at the hour. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        JobDetail poolJob() {
            return job(PoolJob.class, "pool");
        }

        @Bean
        Trigger poolTrigger(JobDetail poolJob) {
            return ticks(poolJob, "10 4/10 * * * ?");
        }
    }
}
