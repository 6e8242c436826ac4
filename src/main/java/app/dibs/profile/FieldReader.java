package app.dibs.profile;

import app.dibs.customer.DealStatus;
import app.dibs.lead.EmailAddress;
import app.dibs.lead.LeadLine;
import app.dibs.lead.LineText;
import app.dibs.lead.Money;
import app.dibs.lead.Phone;
import app.dibs.lead.Reading;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed about a contact, an account or a deal, and keeps a sentence for each field that is not right.
 *
 * @param <F> the fields of the form
 */
public final class FieldReader<F> {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int SHOWN = 40;
    private static final int MOST_YEARS = 20;
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?:https?://)?[^\\s/]+\\.[^\\s/.]{2,}(?:[/:?#]\\S*)?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,9})\\s*%?");

    private final Function<F, String> typed;
    private final Function<F, String> label;
    private final Workspace workspace;
    private final LocalDate today;
    private final Map<F, String> wrong = new LinkedHashMap<>();

    /**
     * A form.
     *
     * @param typed what stands in a field; empty for nothing
     * @param label what a person calls a field
     * @param today where the person is
     */
    public FieldReader(Function<F, String> typed, Function<F, String> label, Workspace workspace, LocalDate today) {
        this.typed = typed;
        this.label = label;
        this.workspace = workspace;
        this.today = today;
    }

    /** What is not right in what was read so far, in the order of the reading. */
    public Map<F, String> wrong() {
        return wrong;
    }

    /** Something else is not right with a field; what was said of it first stands. */
    public void refuse(F field, String why) {
        wrong.putIfAbsent(field, why);
    }

    /** A name in one line; null for nothing. */
    public @Nullable String name(F field) {
        return line(field, LONGEST_NAME);
    }

    /** A name that may not be missing; null where something is not right with it. */
    public @Nullable String need(F field, String whyMissing) {
        String name = name(field);
        if (name == null) {
            refuse(field, whyMissing);
        }
        return name;
    }

    /** A longer text in one line; null for nothing. */
    public @Nullable String text(F field) {
        return line(field, LONGEST_TEXT);
    }

    private @Nullable String line(F field, int most) {
        String text = LineText.read(typed.apply(field)).orElse(null);
        if (text != null && text.length() > most) {
            refuse(field, "%s has at most %,d characters here.".formatted(label.apply(field), most));
        }
        return text;
    }

    /** An e-mail address; null for nothing. */
    public @Nullable String email(F field) {
        return read(field, EmailAddress::read, EmailAddress::value);
    }

    /** A phone number in E.164; null for nothing. */
    public @Nullable String phone(F field) {
        return read(field, text -> Phone.read(text, workspace.country()), Phone::e164);
    }

    /** A web address; null for nothing. */
    public @Nullable String website(F field) {
        String website = text(field);
        if (website != null && !WEB_ADDRESS.matcher(website).matches()) {
            refuse(
                    field,
                    "“%s” is no web address. One looks like this: acme.com.".formatted(Mrkdwn.shorten(website, SHOWN)));
        }
        return website;
    }

    /** An amount in the workspace's currency; null for nothing. */
    public @Nullable BigDecimal value(F field) {
        return read(field, text -> Money.read(text, workspace.currency()), Money::amount);
    }

    /**
     * The day when a deal is to close, as ISO text; null for nothing. An open deal can't close in the past.
     *
     * @param before the day that stood there already, which may be past by now; null for none
     */
    public @Nullable LocalDate close(F field, DealStatus status, @Nullable LocalDate before) {
        if (typed.apply(field).isEmpty()) {
            return null;
        }
        LocalDate day = LocalDate.parse(typed.apply(field));
        if (day.equals(before)) {
            return day;
        }
        if (status == DealStatus.OPEN && day.isBefore(today)) {
            refuse(field, "An open deal cannot close in the past. Choose today or a later day.");
        } else if (day.isAfter(today.plusYears(MOST_YEARS)) || day.isBefore(today.minusYears(MOST_YEARS))) {
            refuse(field, "This day is more than %d years away. Choose a nearer one.".formatted(MOST_YEARS));
        }
        return day;
    }

    /** A probability in percent; 0 where it is not right. */
    public int probability(F field) {
        String text = typed.apply(field);
        var percent = PERCENT.matcher(text);
        if (percent.matches() && Integer.parseInt(percent.group(1)) <= 100) {
            return Integer.parseInt(percent.group(1));
        }
        refuse(
                field,
                text.isEmpty()
                        ? "Type a probability from 0 to 100."
                        : "“%s” is not a number from 0 to 100.".formatted(Mrkdwn.shorten(text, SHOWN)));
        return 0;
    }

    /** Tags, parted by commas or spaces. */
    public List<String> tags(F field) {
        LeadLine.Context context =
                new LeadLine.Context(workspace.currency(), workspace.country(), workspace.sources(), today);
        LeadLine line = LeadLine.of(Map.of(LeadLine.Field.TAGS, typed.apply(field)), context);
        line.problem(LeadLine.Field.TAGS).ifPresent(problem -> refuse(field, problem.why()));
        return line.tags();
    }

    private <T, V> @Nullable V read(F field, Function<String, Reading<T>> reader, Function<T, V> value) {
        if (typed.apply(field).isEmpty()) {
            return null;
        }
        Reading<T> read = reader.apply(typed.apply(field));
        read.problem().ifPresent(why -> refuse(field, why));
        return read.asOptional().map(value).orElse(null);
    }
}
