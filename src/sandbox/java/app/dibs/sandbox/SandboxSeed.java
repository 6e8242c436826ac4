package app.dibs.sandbox;

import app.dibs.delivery.Changes;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Money;
import app.dibs.lead.NewLead;
import app.dibs.lead.Owner;
import app.dibs.slack.ChannelId;
import app.dibs.slack.SlackApi;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Role;
import app.dibs.workspace.Workspace;
import app.dibs.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A sales team in the middle of its work: settings made, some sixty leads of the last two months, follow-ups around today.
 * The newest leads get their cards through the bot, as they would in Slack; the older ones have none.
 */
final class SandboxSeed {
    private static final TeamId TEAM = new TeamId(SandboxTeam.ID);
    private static final ChannelId LEADS = new ChannelId("C0LEADS");
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int PEOPLE = 5;

    private final Members members;
    private final Workspaces workspaces;
    private final Changes changes;
    private final Leads leads;
    private final SlackApi slack;
    private final DatabaseClient database;
    private final Clock clock;

    private SandboxSeed(ConfigurableApplicationContext bot) {
        members = bot.getBean(Members.class);
        workspaces = bot.getBean(Workspaces.class);
        changes = bot.getBean(Changes.class);
        leads = bot.getBean(Leads.class);
        slack = bot.getBean(SlackApi.class);
        database = bot.getBean(DatabaseClient.class);
        clock = bot.getBean(Clock.class);
    }

    /** Fills the workspace, unless somebody has worked in it before. */
    static void plant(ConfigurableApplicationContext bot, Duration atMost) {
        SandboxSeed seed = new SandboxSeed(bot);
        seed.everybody()
                .filter(known -> known.values().stream()
                        .noneMatch(member -> member.workspace().isSetUp()))
                .flatMap(known -> seed.settings().then(seed.everybody()))
                .flatMap(known -> seed.leads(known))
                .block(atMost);
    }

    private Mono<Map<UserId, Member>> everybody() {
        return Flux.defer(() -> members.withRole(TEAM, EnumSet.allOf(Role.class)))
                .collectMap(Member::user, Function.identity())
                .filter(known -> known.size() >= PEOPLE)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(100)));
    }

    private Mono<Void> settings() {
        return slack.join(TEAM, LEADS)
                .then(workspaces.choose(TEAM, LEADS, MORNING, DOLLAR))
                .then(members.nameManagers(TEAM, List.of(new UserId("U0MIA"))));
    }

    private Mono<Void> leads(Map<UserId, Member> known) {
        return Flux.fromIterable(Planted.all())
                .concatMap(planted -> changes.quietly(TEAM, plant(planted, known)))
                .then();
    }

    private Mono<Made> plant(Planted planted, Map<UserId, Member> known) {
        // Who owns a lead has added it too: else everybody begins with a message for each lead that they were given.
        Member by = member(known, planted.owner().isEmpty() ? "U0MIA" : planted.owner());
        Member author = planted.daysAgo() == 0 ? by : withoutCards(by);
        return leads.create(author, planted.lead(known, clock)).delayUntil(made -> backdate(made, planted));
    }

    private Mono<Void> backdate(Made made, Planted planted) {
        if (!(made instanceof Made.Done done)) {
            return Mono.error(new IllegalStateException("Not planted: " + planted));
        }
        return database.sql("""
                        update lead set status = :status, created_at = :at, touched_at = :at,
                            lost_reason = case when :status = 'lost' then 'Went with somebody else' end
                        where workspace_id = :workspace_id and number = :number
                        """)
                .bind("workspace_id", TEAM.value())
                .bind("number", done.lead().number().value())
                .bind("status", planted.status())
                .bind(
                        "at",
                        clock.instant()
                                .minus(Duration.ofDays(planted.daysAgo()))
                                .atOffset(ZoneOffset.UTC))
                .then();
    }

    private static Member withoutCards(Member member) {
        Workspace all = member.workspace();
        Workspace quiet = new Workspace(
                all.id(),
                all.name(),
                null,
                all.currency(),
                all.country(),
                all.zone(),
                all.digestAt(),
                all.newcomerRole(),
                all.sources(),
                all.categories(),
                all.requiredFields(),
                all.duplicatesAllowed());
        return new Member(quiet, member.user(), member.name(), member.role(), member.zone(), false, false);
    }

    private static Member member(Map<UserId, Member> known, String id) {
        Member member = known.get(new UserId(id));
        if (member == null) {
            throw new IllegalStateException(id + " is not in the workspace");
        }
        return member;
    }

    /** The day of the owner's first digest, around which the follow-ups lie. */
    private static LocalDate firstMorning(Owner owner, Clock clock) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), owner.zone());
        LocalDate first = now.toLocalDate().plusDays(now.toLocalTime().isBefore(MORNING) ? 0 : 1);
        return Stream.iterate(first, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .findFirst()
                .orElseThrow();
    }

    /** A line of the resource: what is known of a lead, and where it stands. */
    private record Planted(List<String> parts) {
        static List<Planted> all() {
            return Resources.text("/seed-leads.txt")
                    .lines()
                    .map(line -> new Planted(Arrays.asList(line.split("\\|", -1))))
                    .collect(Collectors.toList());
        }

        String status() {
            return parts.get(6);
        }

        String owner() {
            return parts.get(7);
        }

        int daysAgo() {
            return Integer.parseInt(parts.get(9));
        }

        NewLead lead(Map<UserId, Member> known, Clock clock) {
            Owner owner = owner().isEmpty() ? null : Owner.of(member(known, owner()));
            LeadFacts facts = new LeadFacts(
                    parts.get(0),
                    parts.get(1),
                    null,
                    parts.get(2).isEmpty() ? null : parts.get(2),
                    parts.get(3).isEmpty() ? null : parts.get(3),
                    parts.get(4).isEmpty() ? null : new Money(new BigDecimal(parts.get(4)), DOLLAR),
                    parts.get(5),
                    null,
                    parts.get(10).isEmpty() ? List.of() : List.of(parts.get(10)));
            LocalDate followUp = owner == null || parts.get(8).isEmpty()
                    ? null
                    : firstMorning(owner, clock).plusDays(Integer.parseInt(parts.get(8)));
            return new NewLead(facts, owner, followUp, null);
        }
    }
}
