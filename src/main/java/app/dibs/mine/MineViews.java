package app.dibs.mine;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.slack.FormValues;
import app.dibs.slack.Metadata;
import app.dibs.workspace.Habits;
import app.dibs.workspace.Member;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modal, and what was chosen in it. */
final class MineViews {
    static final String MINE = "mine:settings";
    static final String ZONES = "mine:zones";
    static final String HOUR = "hour";
    static final String ZONE = "zone";
    static final String DAYS = "days";
    static final String PAUSE = "pause";
    static final String EMPTY = "empty";

    /** As the workspace does. */
    private static final String WORKSPACE = "workspace";

    private static final String TELL = "tell";
    private static final String SILENCE = "silence";
    private static final int QUARTERS_A_DAY = 24 * 4;
    private static final int MINUTES = 15;

    private MineViews() {}

    /**
     * What travels with the modal.
     *
     * @param onTop it lies on another modal, which stays
     */
    record Carried(@Nullable String answerTo, boolean onTop) {}

    static View mine(Carried carried, Member member, LocalDate today) {
        Habits habits = member.habits();
        return view(v -> v.type("modal")
                .callbackId(MINE)
                .privateMetadata(Metadata.write(carried))
                .title(viewTitle(t -> t.type("plain_text").text("My settings")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(List.of(
                        hour(habits, member.workspace()),
                        zone(habits),
                        days(habits),
                        pause(habits, today),
                        whenEmpty(habits, member.workspace()))));
    }

    private static LayoutBlock hour(Habits habits, Workspace workspace) {
        LocalTime own = habits.digestAt();
        OptionObject shared = option(plainText("As in the workspace: " + workspace.digestAt()), WORKSPACE);
        List<OptionObject> options =
                Stream.concat(Stream.of(shared), times(own)).toList();
        return input(i -> i.blockId(HOUR)
                .label(plainText("Morning digest"))
                .hint(plainText("If Slack or Dibs was away it comes later that day, but not after 18:00: then it"
                        + " waits for the next morning."))
                .element(staticSelect(
                        s -> s.actionId(HOUR).options(options).initialOption(own == null ? shared : time(own)))));
    }

    /** Each quarter of an hour, and the present time where it is another one. */
    private static Stream<OptionObject> times(@Nullable LocalTime present) {
        return Stream.concat(
                        Stream.ofNullable(present),
                        IntStream.range(0, QUARTERS_A_DAY)
                                .mapToObj(quarter -> LocalTime.MIN.plusMinutes((long) quarter * MINUTES)))
                .distinct()
                .sorted()
                .map(MineViews::time);
    }

    private static OptionObject time(LocalTime time) {
        return option(plainText(time.toString()), time.toString());
    }

    private static LayoutBlock zone(Habits habits) {
        ZoneId own = habits.ownZone();
        OptionObject present = own == null ? Zones.slack(habits) : option(plainText(Zones.readable(own)), own.getId());
        return input(i -> i.blockId(ZONE)
                .label(plainText("Time zone"))
                .hint(plainText("Type a city to find another one. Slack's moves along when you travel."))
                .element(externalSelect(e -> e.actionId(ZONES).minQueryLength(0).initialOption(present))));
    }

    private static LayoutBlock days(Habits habits) {
        List<OptionObject> all =
                Stream.of(DayOfWeek.values()).map(MineViews::day).toList();
        List<OptionObject> chosen =
                habits.workingDays().stream().sorted().map(MineViews::day).toList();
        return input(i -> i.blockId(DAYS)
                .optional(true)
                .label(plainText("Working days"))
                .hint(plainText("No digest comes on the others, and nothing is snoozed onto them."))
                .element(checkboxes(
                        c -> c.actionId(DAYS).options(all).initialOptions(chosen.isEmpty() ? null : chosen))));
    }

    private static OptionObject day(DayOfWeek day) {
        return option(plainText(MineWords.word(day)), day.name());
    }

    private static LayoutBlock pause(Habits habits, LocalDate today) {
        LocalDate until = habits.pausedUntil();
        return input(i -> i.blockId(PAUSE)
                .optional(true)
                .label(plainText("Pause until"))
                .hint(plainText("The last day without a digest. Nothing is lost: what became due comes after it."))
                .element(datePicker(d -> d.actionId(PAUSE)
                        .placeholder(plainText("No pause"))
                        .initialDate(until == null || until.isBefore(today) ? null : until.toString()))));
    }

    private static LayoutBlock whenEmpty(Habits habits, Workspace workspace) {
        OptionObject shared = option(
                plainText("As in the workspace: " + (workspace.tellsWhenEmpty() ? "tell me so" : "silence")),
                WORKSPACE);
        OptionObject tell = option(plainText("Tell me so"), TELL);
        OptionObject silence = option(plainText("Silence"), SILENCE);
        Boolean own = habits.tellsWhenEmpty();
        OptionObject present = own == null ? shared : own ? tell : silence;
        return input(i -> i.blockId(EMPTY)
                .label(plainText("When nothing is due"))
                .element(staticSelect(s -> s.actionId(EMPTY)
                        .options(List.of(shared, tell, silence))
                        .initialOption(present))));
    }

    /** What was chosen; what the form does not say stays as it was. */
    static Habits read(FormValues form, Habits before) {
        String zone = form.option(ZONE);
        return new Habits(
                WORKSPACE.equals(form.option(HOUR)) ? null : LocalTime.parse(form.option(HOUR)),
                Zones.SLACK.equals(zone) ? null : ZoneId.of(zone),
                before.slackZone(),
                days(form),
                form.date(PAUSE).orElse(null),
                whenEmpty(form.option(EMPTY)));
    }

    private static Set<DayOfWeek> days(FormValues form) {
        return form.options(DAYS).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Boolean whenEmpty(String chosen) {
        return WORKSPACE.equals(chosen) ? null : Boolean.valueOf(TELL.equals(chosen));
    }
}
