package app.dibs.pool;

import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.pool.Warning.Subject;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a warning: its leads as they are now. */
@Component
class WarningWriter implements Writer {
    static final String KIND = "pool-warning";

    private final Care care;
    private final Desk desk;
    private final Workspaces workspaces;

    WarningWriter(Care care, Desk desk, Workspaces workspaces) {
        this.care = care;
        this.desk = desk;
        this.workspaces = workspaces;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        return care.find(team, Subject.read(subject))
                .filter(warning ->
                        warning.message() != null || !warning.waiting().isEmpty())
                .flatMap(warning -> Mono.zip(
                                desk.these(team, warning.leads())
                                        .collectMap(lead -> lead.number().value()),
                                workspaces.find(team))
                        .map(both -> WarningView.of(
                                warning,
                                inOrder(warning, both.getT1()),
                                both.getT2().assignment().poolDays()))
                        .map(message -> Outgoing.told(warning.subject().user().value(), warning.message(), message)));
    }

    private static List<Lead> inOrder(Warning warning, Map<Long, Lead> leads) {
        return warning.leads().stream().map(leads::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Mono<Void> posted(TeamId team, String subject, MessageRef where) {
        return care.stands(team, Subject.read(subject), where);
    }
}
