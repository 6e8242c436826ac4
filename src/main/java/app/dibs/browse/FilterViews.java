package app.dibs.browse;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.NameChoice;
import app.dibs.lead.Due;
import app.dibs.lead.LeadFilter;
import app.dibs.lead.LeadFilter.Ownership;
import app.dibs.lead.LeadSearch.Named;
import app.dibs.lead.ListLine;
import app.dibs.lead.Status;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modal "Filters". */
final class FilterViews {
    static final String FILTERS = "browse:filters";
    static final String STATUS = "status";
    static final String SOURCE = "source";
    static final String CATEGORY = "category";
    static final String TAGS = "tags";
    static final String OWNER = "owner";
    static final String ONLY = "only";
    static final String UNASSIGNED = "unassigned";
    static final String STARRED = "starred";
    static final String COMPANY = "company";
    static final String CONTACT = "contact";
    static final String DUE = "due";
    static final String VALUE_FROM = "value_from";
    static final String VALUE_TO = "value_to";
    static final String CREATED_FROM = "created_from";
    static final String CREATED_TO = "created_to";

    /** What an option's value takes. */
    private static final int LONGEST_VALUE = 150;

    private FilterViews() {}

    /** The list as it was: its text and its order are not asked for in the form. */
    record Carried(String line) {}

    static View of(ListLine line, Workspace workspace) {
        LeadFilter filter = line.filter();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(field(STATUS, "Status", several(STATUS, statuses(), words(filter))));
        addList(blocks, SOURCE, "Source", workspace.sources(), filter.sources());
        addList(blocks, CATEGORY, "Category", workspace.categories(), filter.categories());
        blocks.add(field(TAGS, "Tags", typed(TAGS, "vip, west", String.join(", ", filter.tags()))));
        blocks.add(field(OWNER, "Owner", owner(filter.owner())));
        blocks.add(field(COMPANY, "Company", NameChoice.known(Named.COMPANY, filter.company())));
        blocks.add(field(CONTACT, "Contact", NameChoice.known(Named.CONTACT, filter.contact())));
        blocks.add(field(DUE, "Follow-up", due(filter.due())));
        blocks.add(field(VALUE_FROM, "Value from", typed(VALUE_FROM, "10k", number(filter.valueFrom()))));
        blocks.add(field(VALUE_TO, "Value to", typed(VALUE_TO, "50k", number(filter.valueTo()))));
        blocks.add(field(CREATED_FROM, "Created from", day(CREATED_FROM, filter.createdFrom())));
        blocks.add(field(CREATED_TO, "Created to", day(CREATED_TO, filter.createdTo())));
        blocks.add(field(ONLY, "Only", only(filter)));
        return view(v -> v.type("modal")
                .callbackId(FILTERS)
                .privateMetadata(Metadata.write(new Carried(line.toString())))
                .title(viewTitle(t -> t.type("plain_text").text("Filters")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Show")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }

    /** Where a person would look for the reason why nothing can be found. */
    static Optional<String> contradictionAt(LeadFilter filter) {
        if (filter.contradiction().isEmpty()) {
            return Optional.empty();
        }
        boolean byValue = filter.valueFrom() != null
                && filter.valueTo() != null
                && filter.valueTo().compareTo(filter.valueFrom()) < 0;
        return Optional.of(filter.due() != null && !byValue ? DUE : byValue ? VALUE_TO : CREATED_TO);
    }

    private static LayoutBlock field(String id, String label, BlockElement element) {
        return input(i -> i.blockId(id).optional(true).label(plainText(label)).element(element));
    }

    private static void addList(
            List<LayoutBlock> blocks, String id, String label, List<String> known, List<String> chosen) {
        if (!known.isEmpty()) {
            blocks.add(field(id, label, several(id, options(known), chosen)));
        }
    }

    private static List<OptionObject> options(Collection<String> values) {
        return values.stream()
                .filter(value -> value.length() <= LONGEST_VALUE)
                .limit(100)
                .map(value -> option(plainText(Mrkdwn.shorten(value, 75)), value))
                .toList();
    }

    private static List<OptionObject> statuses() {
        return Stream.of(Status.values())
                .map(status -> option(plainText(status.label()), status.word()))
                .toList();
    }

    private static List<String> words(LeadFilter filter) {
        return filter.statuses().stream().map(Status::word).toList();
    }

    private static BlockElement several(String id, List<OptionObject> options, List<String> chosen) {
        List<OptionObject> initial = options.stream()
                .filter(option -> chosen.contains(option.getValue()))
                .toList();
        return MultiStaticSelectElement.builder()
                .actionId(id)
                .placeholder(plainText("Any"))
                .options(options)
                .initialOptions(initial.isEmpty() ? null : initial)
                .build();
    }

    private static BlockElement typed(String id, String example, String value) {
        return plainTextInput(
                p -> p.actionId(id).placeholder(plainText(example)).initialValue(value.isEmpty() ? null : value));
    }

    private static BlockElement owner(@Nullable Ownership owner) {
        return UsersSelectElement.builder()
                .actionId(OWNER)
                .placeholder(plainText("Anybody"))
                .initialUser(
                        owner == null || owner.user() == null
                                ? null
                                : owner.user().value())
                .build();
    }

    private static BlockElement due(@Nullable Due due) {
        return StaticSelectElement.builder()
                .actionId(DUE)
                .placeholder(plainText("Any"))
                .options(Stream.of(Due.values()).map(FilterViews::choice).toList())
                .initialOption(due == null ? null : choice(due))
                .build();
    }

    private static OptionObject choice(Due due) {
        String words = switch (due) {
            case OVERDUE -> "Overdue";
            case TODAY -> "Due today";
            case UPCOMING -> "Upcoming";
            case LATER -> "Later";
            case NONE -> "No date";
        };
        return option(plainText(words), due.name());
    }

    private static BlockElement day(String id, @Nullable LocalDate day) {
        return datePicker(d ->
                d.actionId(id).placeholder(plainText("Choose a day")).initialDate(day == null ? null : day.toString()));
    }

    private static BlockElement only(LeadFilter filter) {
        OptionObject unassigned = option(plainText("Leads that nobody owns"), UNASSIGNED);
        OptionObject starred = option(plainText("Starred leads"), STARRED);
        List<OptionObject> initial = Stream.of(
                        Optional.of(unassigned)
                                .filter(any ->
                                        filter.owner() != null && filter.owner().user() == null),
                        Optional.of(starred).filter(any -> filter.starred()))
                .flatMap(Optional::stream)
                .toList();
        return CheckboxesElement.builder()
                .actionId(ONLY)
                .options(List.of(unassigned, starred))
                .initialOptions(initial.isEmpty() ? null : initial)
                .build();
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
