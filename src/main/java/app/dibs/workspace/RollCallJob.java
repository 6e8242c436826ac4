package app.dibs.workspace;

import app.dibs.slack.SlackApi;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import reactor.core.publisher.Mono;

/** At each start and once a day: makes the workspace of the bot's token known, and everybody in it. */
class RollCallJob implements Job {
    private final SlackApi slack;
    private final Workspaces workspaces;
    private final Members members;

    RollCallJob(SlackApi slack, Workspaces workspaces, Members members) {
        this.slack = slack;
        this.workspaces = workspaces;
        this.members = members;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            call().block();
        } catch (RuntimeException e) {
            throw new JobExecutionException(
                    "The members of the workspace could not be read; the next roll call tries again", e);
        }
    }

    private Mono<Void> call() {
        return slack.self()
                .delayUntil(workspaces::install)
                .flatMapMany(self -> slack.users(self.team()).concatMap(user -> members.learn(user, self.team())))
                .then();
    }
}
