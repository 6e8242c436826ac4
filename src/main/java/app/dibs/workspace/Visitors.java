package app.dibs.workspace;

import app.dibs.slack.People;
import app.dibs.slack.RequestId;
import app.dibs.slack.SlackApi;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Knows everybody at the door in one query; who is new is asked of Slack first. */
@Component
class Visitors implements People {
    private static final String WHO = """
            select %s, %s,
                exists (select from handled_request h
                    where h.workspace_id = w.workspace_id and h.request_id = :request) as already_done
            from workspace w left join member m on m.workspace_id = w.workspace_id and m.user_id = :user
            where w.workspace_id = :workspace_id
            """.formatted(Rows.WORKSPACE, Rows.MEMBER);

    private final DatabaseClient database;
    private final Workspaces workspaces;
    private final Members members;
    private final SlackApi slack;

    Visitors(DatabaseClient database, Workspaces workspaces, Members members, SlackApi slack) {
        this.database = database;
        this.workspaces = workspaces;
        this.members = members;
        this.slack = slack;
    }

    @Override
    public Mono<Visit> whoIs(TeamId team, UserId user, TeamId homeTeam, RequestId request) {
        return look(team, user, homeTeam, request)
                .switchIfEmpty(
                        Mono.defer(() -> introduce(team, user, homeTeam).then(look(team, user, homeTeam, request))))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Dibs is not installed in " + team)));
    }

    private Mono<Visit> look(TeamId team, UserId user, TeamId homeTeam, RequestId request) {
        boolean foreign = !homeTeam.equals(team);
        return database.sql(WHO)
                .bind("workspace_id", team.value())
                .bind("user", user.value())
                .bind("request", request.value())
                .map(row -> visit(row, user, foreign))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private static Optional<Visit> visit(Readable row, UserId user, boolean foreign) {
        Workspace workspace = Rows.workspace(row);
        Optional<Member> member = foreign
                ? Optional.of(new Member(workspace, user, "", Role.VIEWER, workspace.zone(), true, false))
                : Rows.member(row, workspace);
        boolean done = Rows.bool(row, "already_done");
        return member.map(known -> new Visit(known, done));
    }

    private Mono<Void> introduce(TeamId team, UserId user, TeamId homeTeam) {
        Mono<Void> install = workspaces
                .exists(team)
                .filter(known -> !known)
                .flatMap(unknown -> slack.self())
                .filter(self -> self.team().equals(team))
                .flatMap(workspaces::install);
        return homeTeam.equals(team)
                ? install.then(slack.user(team, user).flatMap(known -> members.learn(known, team)))
                : install;
    }
}
