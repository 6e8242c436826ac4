package app.dibs.digest;

import app.dibs.card.LeadActions;
import app.dibs.card.Surface;
import app.dibs.digest.Digest.Entry;
import app.dibs.digest.Digest.Item;
import app.dibs.digest.Digest.Subject;
import app.dibs.lead.Desk;
import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** My day, at any time, and what a digest has no room for; both in pages that turn in their place. */
@Component
public class Today implements Journey {
    /** How the block ids of a list begin that is the rest of a digest. */
    private static final String REST = "rest";

    private static final Duration LOOKING = Duration.ofMinutes(30);
    private static final int MOST_LOOKING = 10_000;

    private final Desk desk;
    private final DigestTable digests;
    private final DigestContents contents;
    private final DigestSections sections;
    private final LeadActions actions;
    private final Clock clock;

    /** What a person looks at: an answer of this kind can't be read again, and is to stay on its page. */
    private final Cache<String, Place> places = Caffeine.newBuilder()
            .expireAfterWrite(LOOKING)
            .maximumSize(MOST_LOOKING)
            .build();

    Today(
            Desk desk,
            DigestTable digests,
            DigestContents contents,
            DigestSections sections,
            LeadActions actions,
            Clock clock) {
        this.desk = desk;
        this.digests = digests;
        this.contents = contents;
        this.sections = sections;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(
                        new Subcommand(
                                "/lead", "", "shows your day: what is overdue, due today and coming up", "/lead"),
                        this::show)
                .command(new Subcommand("/lead", "today", "does the same", "/lead today"), this::show)
                .click(DayList.MORE, this::more)
                .click(DayList.PAGE, this::turn);
    }

    /**
     * A page of a list.
     *
     * @param digest the day of the digest whose list it is; null for the list as it is now
     * @param from how many lines stand before it
     */
    private record Place(@Nullable LocalDate digest, int from) {}

    private Mono<SlackReply> show(SlashCommand command) {
        Member member = Member.behind(command);
        places.put(key(member), new Place(null, 0));
        return of(member).map(SlackReply::say);
    }

    /** The block says of which day the digest is. */
    private Mono<SlackReply> more(BlockClick click) {
        Member member = Member.behind(click);
        places.put(key(member), new Place(LocalDate.parse(click.subject()), Integer.parseInt(click.value())));
        return of(member).map(SlackReply::say);
    }

    private Mono<SlackReply> turn(BlockClick click) {
        Member member = Member.behind(click);
        LocalDate digest = click.blockId().startsWith(REST) ? LocalDate.parse(click.subject()) : null;
        places.put(key(member), new Place(digest, Integer.parseInt(click.value())));
        return of(member).map(SlackReply.Replace::new);
    }

    private Place place(Member member) {
        Place place = places.getIfPresent(key(member));
        return place == null ? new Place(null, 0) : place;
    }

    private static String key(Member member) {
        return member.team() + ":" + member.user();
    }

    /** What the person looks at, as it is now: the day, or the rest of a digest; the day where nobody knows. */
    public Mono<Message> of(Member member) {
        Place place = place(member);
        return place.digest() == null ? now(member, place) : rest(member, place, place.digest());
    }

    private Mono<Message> rest(Member member, Place place, LocalDate day) {
        return digests.find(member.team(), new Subject(member.user(), day))
                .flatMap(digest -> contents.of(member.team(), List.of(digest), Surface.TODAY)
                        .map(page -> page.parts().of(digest, Surface.TODAY, actions)))
                .map(parts -> DayList.of(day, parts, new DayList.Page(REST, place.from()), Surface.TODAY))
                .switchIfEmpty(Mono.defer(() -> now(member, new Place(null, 0))));
    }

    private Mono<Message> now(Member member, Place place) {
        LocalDate today = member.today(clock);
        return Mono.zip(desk.dueBy(member.team(), member.user(), Due.lastUpcoming(today)), sections.list(member, today))
                .flatMap(both -> parts(member, today, both.getT1(), both.getT2()))
                .map(parts -> DayList.of(today, parts, new DayList.Page("day", place.from()), Surface.TODAY));
    }

    private Mono<List<DayPart>> parts(Member member, LocalDate today, List<Lead> leads, List<Entry> entries) {
        List<Item> items = leads.stream()
                .map(lead -> new Item(lead.number(), lead.followUp()))
                .toList();
        Map<LeadNumber, Lead> byNumber = leads.stream().collect(Collectors.toMap(Lead::number, Function.identity()));
        Digest list = new Digest(
                member.user(), member.zone(), member.digestAt(), true, today, clock.instant(), items, entries, null);
        return sections.draw(member.team(), List.of(list), Surface.TODAY)
                .map(rows -> new DayParts(byNumber, Map.of(), rows, sections.all()).of(list, Surface.TODAY, actions));
    }
}
