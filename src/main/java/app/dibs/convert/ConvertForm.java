package app.dibs.convert;

import app.dibs.convert.Wish.ForAccount;
import app.dibs.convert.Wish.ForContact;
import app.dibs.convert.Wish.ForDeal;
import app.dibs.customer.AccountFacts;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.DealStatus;
import app.dibs.lead.EmailAddress;
import app.dibs.lead.LineText;
import app.dibs.lead.Money;
import app.dibs.lead.Phone;
import app.dibs.lead.Reading;
import app.dibs.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed in a step becomes what is wished for, or a sentence for each field that is not right. */
final class ConvertForm {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_YEARS = 20;
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?:https?://)?[^\\s/]+\\.[^\\s/.]{2,}(?:[/:?#]\\S*)?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,9})\\s*%?");

    private final ConvertDraft draft;
    private final Workspace workspace;
    private final LocalDate today;
    private final Map<ConvertField, String> wrong = new LinkedHashMap<>();

    /**
     * A form.
     *
     * @param today where the person is
     */
    ConvertForm(ConvertDraft draft, Workspace workspace, LocalDate today) {
        this.draft = draft;
        this.workspace = workspace;
        this.today = today;
    }

    /** What is not right in what was read so far, in the order of the fields. */
    Map<ConvertField, String> wrong() {
        return wrong;
    }

    ForContact contact() {
        if (!draft.makesContact()) {
            return new ForContact.None();
        }
        String first = line(ConvertField.FIRST, LONGEST_NAME);
        String last = line(ConvertField.LAST, LONGEST_NAME);
        if (first == null && last == null) {
            wrong.putIfAbsent(ConvertField.LAST, ConvertWords.NAME_IS_MISSING);
        }
        String email = read(ConvertField.EMAIL, EmailAddress::read, EmailAddress::value);
        String phone = read(ConvertField.PHONE, text -> Phone.read(text, workspace.country()), Phone::e164);
        Alike alike = draft.alike();
        if (alike == null) {
            return new ForContact.Make(email, phone, false);
        }
        if (draft.get(ConvertField.HOW).isEmpty()) {
            wrong.put(ConvertField.HOW, ConvertWords.CHOOSE);
        }
        return draft.links() ? link(alike, email, phone) : makeBeside(alike, email, phone);
    }

    private ForContact link(Alike alike, @Nullable String email, @Nullable String phone) {
        return new ForContact.Link(
                alike.reference(),
                alike.version(),
                draft.is(ConvertField.TAKE_NAME, ConvertDraft.TAKE),
                email,
                draft.is(ConvertField.TAKE_EMAIL, ConvertDraft.TAKE),
                phone,
                draft.is(ConvertField.TAKE_PHONE, ConvertDraft.TAKE));
    }

    private ForContact makeBeside(Alike alike, @Nullable String email, @Nullable String phone) {
        boolean sameEmail = email != null && email.equalsIgnoreCase(alike.email());
        boolean samePhone = phone != null && phone.equals(alike.phone());
        if ((sameEmail || samePhone) && !workspace.duplicatesAllowed()) {
            ConvertField field = sameEmail ? ConvertField.EMAIL : ConvertField.PHONE;
            wrong.putIfAbsent(field, ConvertWords.taken(alike, sameEmail));
        }
        return new ForContact.Make(email, phone, (sameEmail || samePhone) && workspace.duplicatesAllowed());
    }

    ForAccount account() {
        return switch (draft.get(ConvertField.ACCOUNT)) {
            case ConvertDraft.EXISTING -> existing();
            case ConvertDraft.NEW -> newAccount();
            default -> new ForAccount.Skip();
        };
    }

    private ForAccount existing() {
        String chosen = draft.get(ConvertField.EXISTING);
        if (chosen.isEmpty()) {
            wrong.put(ConvertField.EXISTING, ConvertWords.CHOOSE_ACCOUNT);
            return new ForAccount.Skip();
        }
        return new ForAccount.Use(CustomerNumber.account(Long.parseLong(chosen.split(" ", 2)[0])));
    }

    private ForAccount newAccount() {
        String name = line(ConvertField.ACCOUNT_NAME, LONGEST_NAME);
        String website = line(ConvertField.WEBSITE, LONGEST_TEXT);
        if (name == null) {
            wrong.putIfAbsent(ConvertField.ACCOUNT_NAME, ConvertWords.ACCOUNT_NAME_IS_MISSING);
        }
        if (website != null && !WEB_ADDRESS.matcher(website).matches()) {
            wrong.put(ConvertField.WEBSITE, ConvertWords.noWebsite(website));
        }
        AccountFacts facts = new AccountFacts(
                name == null ? "?" : name,
                line(ConvertField.INDUSTRY, LONGEST_NAME),
                website,
                read(ConvertField.ACCOUNT_PHONE, text -> Phone.read(text, workspace.country()), Phone::e164),
                line(ConvertField.ADDRESS, LONGEST_TEXT));
        return new ForAccount.Make(facts);
    }

    /** Null for no deal, and where something is not right. */
    @Nullable
    ForDeal deal() {
        if (!draft.makesDeal()) {
            return null;
        }
        String name = line(ConvertField.DEAL_NAME, LONGEST_NAME);
        if (name == null) {
            wrong.putIfAbsent(ConvertField.DEAL_NAME, ConvertWords.DEAL_NAME_IS_MISSING);
        }
        BigDecimal value = draft.get(ConvertField.VALUE).isEmpty() ? null : value();
        DealStatus status = draft.get(ConvertField.STATUS).isEmpty()
                ? DealStatus.OPEN
                : DealStatus.of(draft.get(ConvertField.STATUS));
        String reason = status == DealStatus.LOST ? line(ConvertField.REASON, LONGEST_TEXT) : null;
        if (status == DealStatus.LOST && reason == null) {
            wrong.putIfAbsent(ConvertField.REASON, ConvertWords.REASON_IS_MISSING);
        }
        LocalDate close = close(status);
        int probability = probability();
        return wrong.isEmpty() && name != null
                ? new ForDeal(
                        name,
                        value,
                        number(ConvertField.PIPELINE),
                        number(ConvertField.STAGE),
                        status,
                        reason,
                        close,
                        probability)
                : null;
    }

    private @Nullable BigDecimal value() {
        Reading<Money> read = Money.read(draft.get(ConvertField.VALUE), workspace.currency());
        read.problem().ifPresent(why -> wrong.put(ConvertField.VALUE, why));
        return read.asOptional().map(Money::amount).orElse(null);
    }

    /** An open deal can't close in the past, one that has ended can't have done so in the future. */
    private @Nullable LocalDate close(DealStatus status) {
        if (draft.get(ConvertField.CLOSE).isEmpty()) {
            return null;
        }
        LocalDate day = LocalDate.parse(draft.get(ConvertField.CLOSE));
        if (status == DealStatus.OPEN && day.isBefore(today)) {
            wrong.put(ConvertField.CLOSE, ConvertWords.CLOSE_IS_PAST);
        } else if (day.isAfter(today.plusYears(MOST_YEARS)) || day.isBefore(today.minusYears(MOST_YEARS))) {
            wrong.put(ConvertField.CLOSE, ConvertWords.closeIsTooFar(MOST_YEARS));
        }
        return day;
    }

    private int probability() {
        String typed = draft.get(ConvertField.PROBABILITY);
        var percent = PERCENT.matcher(typed);
        boolean read = percent.matches() && Integer.parseInt(percent.group(1)) <= 100;
        if (!read) {
            wrong.put(ConvertField.PROBABILITY, ConvertWords.noProbability(typed));
        }
        return read ? Integer.parseInt(percent.group(1)) : 0;
    }

    private long number(ConvertField field) {
        return draft.get(field).isEmpty() ? 0 : Long.parseLong(draft.get(field));
    }

    /** One line of at most so many characters; null for nothing. */
    private @Nullable String line(ConvertField field, int most) {
        String text = LineText.read(draft.get(field)).orElse(null);
        if (text != null && text.length() > most) {
            wrong.put(field, ConvertWords.tooLong(field, most));
        }
        return text;
    }

    private <T> @Nullable String read(
            ConvertField field, Function<String, Reading<T>> reader, Function<T, String> value) {
        if (draft.get(field).isEmpty()) {
            return null;
        }
        Reading<T> read = reader.apply(draft.get(field));
        read.problem().ifPresent(why -> wrong.put(field, why));
        return read.asOptional().map(value).orElse(null);
    }
}
