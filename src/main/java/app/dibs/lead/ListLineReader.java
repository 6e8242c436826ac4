package app.dibs.lead;

import app.dibs.lead.LeadFilter.Ownership;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ListLine}, word by word. One reader reads one line. */
final class ListLineReader {
    private static final Pattern WORD = Pattern.compile("[^\\s\"]*\"[^\"]*\"?|\\S+");
    private static final Pattern PAIR = Pattern.compile("(?s)(\\p{Alpha}[\\p{Alpha}-]*):(.*)");
    private static final Pattern MENTION = Pattern.compile("<@(\\w+)(?:\\|[^>]*)?>");
    private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+)|(>=|<=|>|<|)(.+)");
    private static final Pattern BACK = Pattern.compile("(\\d{1,4})([dwm])");
    private static final List<String> KEYS = List.of(
            "status", "source", "category", "tag", "owner", "company", "contact", "value", "created", "due", "sort");
    private static final Map<String, Due> DUE_WORDS = Map.of(
            "overdue", Due.OVERDUE, "today", Due.TODAY, "upcoming", Due.UPCOMING, "later", Due.LATER, "none", Due.NONE);

    private static final String TWO_OWNERS =
            "A lead has one owner at most, so only one of `mine`, `unassigned` and `owner:` works.";

    private final Member reader;
    private final LocalDate today;
    private final List<String> problems = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final Set<Status> statuses = EnumSet.noneOf(Status.class);
    private final List<String> sources = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private @Nullable Ownership owner;
    private @Nullable String company;
    private @Nullable String contact;
    private @Nullable Due due;
    private boolean starred;
    private boolean trash;
    private @Nullable BigDecimal valueFrom;
    private @Nullable BigDecimal valueTo;
    private @Nullable LocalDate createdFrom;
    private @Nullable LocalDate createdTo;
    private LeadSort sort = LeadSort.NEWEST;

    ListLineReader(Member reader, Clock clock) {
        this.reader = reader;
        this.today = reader.today(clock);
    }

    ListLine read(String line) {
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            word(words.group());
        }
        LeadFilter filter = new LeadFilter(
                String.join(" ", text),
                statuses,
                sources,
                categories,
                tags,
                owner,
                company,
                contact,
                due,
                starred,
                valueFrom,
                valueTo,
                createdFrom,
                createdTo,
                trash);
        return new ListLine(filter, sort, problems.stream().distinct().toList());
    }

    private void word(String word) {
        Matcher pair = PAIR.matcher(word);
        if (pair.matches() && !pair.group(2).startsWith("//")) {
            pair(pair.group(1).toLowerCase(Locale.ROOT), bare(pair.group(2)), word);
        } else {
            alone(word);
        }
    }

    private void alone(String word) {
        switch (word.toLowerCase(Locale.ROOT)) {
            case "mine" -> owned(new Ownership(reader.user()));
            case "unassigned" -> owned(Ownership.NOBODY);
            case "overdue", "today", "upcoming" -> due = DUE_WORDS.get(word.toLowerCase(Locale.ROOT));
            case "starred" -> starred = true;
            case "trash" -> trash = true;
            default -> {
                if (word.startsWith("#") && word.length() > 1) {
                    tags.add(word.substring(1));
                } else if (!bare(word).isEmpty()) {
                    text.add(bare(word));
                }
            }
        }
    }

    private void pair(String key, String value, String word) {
        if (value.isEmpty()) {
            problems.add("Say what to look for behind `%s:`.".formatted(key));
            return;
        }
        switch (key) {
            case "status" -> each(value).forEach(this::status);
            case "source" ->
                each(value)
                        .forEach(typed -> listed(key, typed, reader.workspace().sources(), sources));
            case "category" ->
                each(value)
                        .forEach(typed -> listed(key, typed, reader.workspace().categories(), categories));
            case "tag" -> tags.add(value.startsWith("#") ? value.substring(1) : value);
            case "owner" -> owner(value);
            case "company" -> company = value;
            case "contact" -> contact = value;
            case "value" -> value(value);
            case "created" -> created(value);
            case "due" -> due(value);
            case "sort" -> sort(value);
            default -> unknown(key, word);
        }
    }

    private void status(String typed) {
        Optional<Status> status = Stream.of(Status.values())
                .filter(known -> known.word().equalsIgnoreCase(typed))
                .findFirst();
        status.ifPresentOrElse(
                statuses::add,
                () -> notOneOf(
                        "status",
                        typed,
                        Stream.of(Status.values()).map(Status::word).toList()));
    }

    private void listed(String key, String typed, List<String> known, List<String> chosen) {
        known.stream()
                .filter(name -> name.equalsIgnoreCase(typed))
                .findFirst()
                .ifPresentOrElse(chosen::add, () -> notOneOf(key, typed, known));
    }

    private void owner(String value) {
        Matcher mention = MENTION.matcher(value);
        if (mention.matches()) {
            owned(new Ownership(new UserId(mention.group(1))));
        } else if (value.equalsIgnoreCase("me")) {
            owned(new Ownership(reader.user()));
        } else if (value.equalsIgnoreCase("nobody") || value.equalsIgnoreCase("none")) {
            owned(Ownership.NOBODY);
        } else {
            problems.add("Choose the owner from the list that Slack shows behind `@`, as in `owner:@ana`.");
        }
    }

    private void owned(Ownership wanted) {
        if (owner != null && !owner.equals(wanted)) {
            problems.add(TWO_OWNERS);
        }
        owner = wanted;
    }

    private void value(String value) {
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            throw new IllegalStateException("Everything is a range: " + value);
        }
        if (range.group(1) != null) {
            valueFrom = amount(range.group(1));
            valueTo = amount(range.group(2));
            return;
        }
        BigDecimal amount = amount(range.group(4));
        String sign = range.group(3);
        if (!sign.startsWith("<")) {
            valueFrom = amount;
        }
        if (!sign.startsWith(">")) {
            valueTo = amount;
        }
    }

    private @Nullable BigDecimal amount(String typed) {
        Reading<Money> money = Money.read(typed.strip(), reader.workspace().currency());
        money.problem().ifPresent(problems::add);
        return money.map(Money::amount).asOptional().orElse(null);
    }

    private void created(String value) {
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            throw new IllegalStateException("Everything is a range: " + value);
        }
        if (range.group(1) != null) {
            createdFrom = day(range.group(1), false);
            createdTo = day(range.group(2), true);
            return;
        }
        String sign = range.group(3);
        if (!sign.startsWith("<")) {
            LocalDate from = day(range.group(4), ">".equals(sign));
            createdFrom = ">".equals(sign) && from != null ? from.plusDays(1) : from;
        }
        if (!sign.startsWith(">") && !isBack(range.group(4), sign)) {
            LocalDate to = day(range.group(4), !"<".equals(sign));
            createdTo = "<".equals(sign) && to != null ? to.minusDays(1) : to;
        }
    }

    /** {@code created:7d} means the last seven days up to now. */
    private static boolean isBack(String typed, String sign) {
        return sign.isEmpty() && BACK.matcher(typed).matches();
    }

    private @Nullable LocalDate day(String typed, boolean last) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher back = BACK.matcher(text);
        if (text.equals("today")) {
            return today;
        }
        if (text.equals("yesterday")) {
            return today.minusDays(1);
        }
        if (back.matches()) {
            return back(Integer.parseInt(back.group(1)), back.group(2));
        }
        try {
            return text.length() == 7 ? month(YearMonth.parse(text), last) : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            problems.add("`created:` takes a day such as 2026-01-31, a month such as 2026-01, `today`, or `7d` for the"
                    + " last seven days.");
            return null;
        }
    }

    private LocalDate back(int count, String unit) {
        return switch (unit) {
            case "d" -> today.minusDays(count);
            case "w" -> today.minusWeeks(count);
            default -> today.minusMonths(count);
        };
    }

    private static LocalDate month(YearMonth month, boolean last) {
        return last ? month.atEndOfMonth() : month.atDay(1);
    }

    private void due(String value) {
        Due wanted = DUE_WORDS.get(value.toLowerCase(Locale.ROOT));
        if (wanted == null) {
            notOneOf("due", value, DUE_WORDS.keySet().stream().sorted().toList());
        } else {
            due = wanted;
        }
    }

    private void sort(String value) {
        Stream.of(LeadSort.values())
                .filter(known -> known.word().equalsIgnoreCase(value))
                .findFirst()
                .ifPresentOrElse(
                        known -> sort = known,
                        () -> notOneOf(
                                "sort",
                                value,
                                Stream.of(LeadSort.values()).map(LeadSort::word).toList()));
    }

    private void unknown(String key, String word) {
        problems.add(Suggestion.nearest(key, KEYS)
                .map(near -> "There is no `%s:` to filter by. Did you mean `%s:`?".formatted(key, near))
                .orElseGet(
                        () -> "There is no `%s:` to filter by; these work: %s. To look for the text itself, put it in"
                                        .formatted(key, String.join(", ", KEYS))
                                + " quotation marks: `\"" + word.replace("`", "'") + "\"`."));
    }

    private void notOneOf(String key, String typed, List<String> known) {
        String shown = typed.replace("`", "'");
        problems.add(Suggestion.nearest(typed, known)
                .map(near -> "There is no %s “%s”. Did you mean %s?".formatted(key, shown, near))
                .orElseGet(
                        () -> "There is no %s “%s”; there are: %s.".formatted(key, shown, String.join(", ", known))));
    }

    private static List<String> each(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String bare(String value) {
        return value.replace("\"", "").replace('”', '"').strip();
    }
}
