package app.dibs.accept;

import app.dibs.workspace.Workspace;
import app.dibs.workspace.WorkspaceRound;
import app.dibs.workspace.Workspaces;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** A tick: asks in every workspace what was not accepted in time. A tick that was missed is made up by the next. */
class AcceptJob extends WorkspaceRound {
    private final PassOn passOn;

    AcceptJob(Workspaces workspaces, PassOn passOn) {
        super(workspaces, "Leads could not be passed on; the next tick tries again");
        this.passOn = passOn;
    }

    @Override
    protected Mono<Void> visit(Workspace workspace) {
        return passOn.due(workspace);
    }

    /** When it ticks. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        JobDetail acceptJob() {
            return job(AcceptJob.class, "accept");
        }

        @Bean
        Trigger acceptTrigger(JobDetail acceptJob) {
            return ticks(acceptJob, "30 * * * * ?");
        }
    }
}
