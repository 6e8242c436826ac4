package app.dibs.browse;

import app.dibs.browse.FilterViews.Carried;
import app.dibs.lead.Due;
import app.dibs.lead.LeadFilter;
import app.dibs.lead.LeadFilter.Ownership;
import app.dibs.lead.ListLine;
import app.dibs.lead.Money;
import app.dibs.lead.Reading;
import app.dibs.lead.Status;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The modal with all filters, opened from the Home tab. */
@Component
class FilterForm implements Journey {
    static final String OPEN = "browse:filters";

    private final HomeList list;
    private final SlackApi slack;
    private final Clock clock;

    FilterForm(HomeList list, SlackApi slack, Clock clock) {
        this.list = list;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().click(OPEN, this::open).submit(FilterViews.FILTERS, this::show);
    }

    Mono<SlackReply> open(BlockClick click) {
        Member reader = Member.behind(click);
        ListLine line = HomeChoice.of(reader, clock).line();
        return slack.show(click, FilterViews.of(line, reader.workspace())).thenReturn(SlackReply.ack());
    }

    Mono<SlackReply> show(ViewSubmission submission) {
        Member reader = Member.behind(submission);
        FormValues form = submission.form();
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        ListLine before = ListLine.read(carried.line(), reader, clock);
        Map<String, String> wrong = new LinkedHashMap<>();
        BigDecimal from = amount(form, FilterViews.VALUE_FROM, reader, wrong);
        BigDecimal to = amount(form, FilterViews.VALUE_TO, reader, wrong);
        LeadFilter filter = filter(form, before.filter(), from, to);
        FilterViews.contradictionAt(filter)
                .ifPresent(field -> filter.contradiction().ifPresent(why -> wrong.putIfAbsent(field, why)));
        return wrong.isEmpty()
                ? list.choose(reader, HomeChoice.of(before.with(filter))).thenReturn(SlackReply.clear())
                : Mono.just(new SlackReply.Errors(wrong));
    }

    private static LeadFilter filter(
            FormValues form, LeadFilter before, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        return new LeadFilter(
                before.text(),
                form.options(FilterViews.STATUS).stream().map(Status::of).collect(Collectors.toSet()),
                form.options(FilterViews.SOURCE),
                form.options(FilterViews.CATEGORY),
                Stream.of(form.text(FilterViews.TAGS).split("[,#]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                owner(form),
                chosen(form, FilterViews.COMPANY),
                chosen(form, FilterViews.CONTACT),
                Optional.of(form.option(FilterViews.DUE))
                        .filter(due -> !due.isEmpty())
                        .map(Due::valueOf)
                        .orElse(null),
                form.options(FilterViews.ONLY).contains(FilterViews.STARRED),
                from,
                to,
                form.date(FilterViews.CREATED_FROM).orElse(null),
                form.date(FilterViews.CREATED_TO).orElse(null),
                before.trash());
    }

    private static @Nullable Ownership owner(FormValues form) {
        return form.options(FilterViews.ONLY).contains(FilterViews.UNASSIGNED)
                ? Ownership.NOBODY
                : form.user(FilterViews.OWNER).map(Ownership::new).orElse(null);
    }

    private static @Nullable String chosen(FormValues form, String field) {
        return form.option(field).isEmpty() ? null : form.option(field);
    }

    private static @Nullable BigDecimal amount(
            FormValues form, String field, Member reader, Map<String, String> wrong) {
        String typed = form.text(field);
        if (typed.isEmpty()) {
            return null;
        }
        Reading<Money> money = Money.read(typed, reader.workspace().currency());
        money.problem().ifPresent(why -> wrong.put(field, why));
        return money.map(Money::amount).asOptional().orElse(null);
    }
}
