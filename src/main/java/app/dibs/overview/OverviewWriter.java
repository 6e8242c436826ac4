package app.dibs.overview;

import app.dibs.card.LeadActions;
import app.dibs.customer.DealTurnover;
import app.dibs.customer.DealTurnover.Happened;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.digest.MorningHours;
import app.dibs.digest.TeamSection;
import app.dibs.digest.TeamSection.Part;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.DeskFigures.Turnover;
import app.dibs.lead.Figures;
import app.dibs.lead.Lead;
import app.dibs.overview.Neglect.Waiting;
import app.dibs.overview.Overview.Subject;
import app.dibs.picture.DeskPictures;
import app.dibs.picture.Picture;
import app.dibs.picture.Pictures;
import app.dibs.picture.Shown;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes the manager's digest, the first time and whenever something in it has changed. */
@Component
class OverviewWriter implements Writer {
    static final String KIND = "overview";
    private static final int REPS = 3;

    private final OverviewTable table;
    private final Members members;
    private final MorningHours hours;
    private final Neglect neglect;
    private final Desk desk;
    private final Figures figures;
    private final DealTurnover deals;
    private final Pictures pictures;
    private final ObjectProvider<TeamSection> sections;
    private final LeadActions actions;
    private final Clock clock;

    OverviewWriter(
            OverviewTable table,
            Members members,
            MorningHours hours,
            Neglect neglect,
            Desk desk,
            Figures figures,
            DealTurnover deals,
            Pictures pictures,
            ObjectProvider<TeamSection> sections,
            LeadActions actions,
            Clock clock) {
        this.table = table;
        this.members = members;
        this.hours = hours;
        this.neglect = neglect;
        this.desk = desk;
        this.figures = figures;
        this.deals = deals;
        this.pictures = pictures;
        this.sections = sections;
        this.actions = actions;
        this.clock = clock;
    }

    /** What there is to tell. */
    record Told(
            Overview overview,
            Member manager,
            Waiting waiting,
            List<Lead> leads,
            List<Activity> activities,
            List<Desk.Load> leastBusy,
            Turnover turnover,
            Happened deals,
            List<Part> parts) {
        boolean isSomething() {
            return waiting.isSomething()
                    || !overview.unassigned().isEmpty()
                    || turnover.isSomething()
                    || deals.isSomething()
                    || !parts.isEmpty();
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String letter) {
        Subject subject = Subject.read(letter);
        return table.find(team, subject)
                .filterWhen(overview -> overview.message() != null
                        ? Mono.just(true)
                        : hours.lasts(team, subject.person(), subject.day()))
                .flatMap(overview -> members.find(team, subject.person())
                        .filter(member -> member.may(Right.TEAM))
                        .flatMap(member -> told(overview, member)))
                .filter(told -> told.overview().message() != null || told.isSomething())
                .flatMap(this::addressed)
                .defaultIfEmpty(new Outgoing.Sought(subject.person().value()));
    }

    @Override
    public Mono<Void> posted(TeamId team, String letter, MessageRef where) {
        return table.stands(team, Subject.read(letter), where, clock.instant());
    }

    private Mono<Told> told(Overview overview, Member manager) {
        TeamId team = manager.team();
        return Mono.zip(
                        neglect.of(manager, overview.firstDay(), overview.lastDay()),
                        desk.these(team, overview.numbers()).collectList(),
                        desk.since(team, overview.numbers(), overview.claimedAt())
                                .collectList(),
                        desk.leastBusy(team, REPS),
                        figures.between(team, manager.zone(), overview.firstDay(), overview.lastDay()),
                        deals.between(team, manager.zone(), overview.firstDay(), overview.lastDay()),
                        parts(overview, manager))
                .map(all -> new Told(
                        overview,
                        manager,
                        all.getT1(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4(),
                        all.getT5(),
                        all.getT6(),
                        all.getT7()));
    }

    private Mono<List<Part>> parts(Overview overview, Member manager) {
        return Flux.fromStream(sections.stream().sorted(Comparator.comparingInt(TeamSection::place)))
                .concatMap(section -> section.tell(manager, overview.day()))
                .collectList();
    }

    private Mono<Outgoing> addressed(Told told) {
        Overview overview = told.overview();
        return drawn(told)
                .map(picture -> OverviewView.of(told, picture.orElse(null), actions))
                .map(message -> Outgoing.told(overview.person().value(), overview.message(), message));
    }

    /** The picture stays as it was in the morning, and is not drawn for every click. */
    private Mono<Optional<Shown>> drawn(Told told) {
        Overview overview = told.overview();
        if (overview.drawn() != null || overview.message() != null) {
            return Mono.just(Optional.ofNullable(overview.drawn()));
        }
        Member manager = told.manager();
        return figures.of(manager.team(), manager.zone(), overview.day(), DeskPictures.WEEKS, DeskPictures.OWNERS)
                .mapNotNull(all -> (overview.isOfAWeek()
                                ? DeskPictures.weeks(all)
                                : DeskPictures.funnel(all, manager.workspace().currency()))
                        .orElse(null))
                .flatMap(picture -> brought(manager.team(), overview, picture))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Shown> brought(TeamId team, Overview overview, Picture picture) {
        return pictures.show(team, List.of(picture))
                .map(List::getFirst)
                .delayUntil(shown -> table.shows(team, overview, shown));
    }
}
