package app.dibs.convert;

import app.dibs.convert.Wish.ForAccount;
import app.dibs.convert.Wish.ForContact;
import app.dibs.convert.Wish.ForDeal;
import app.dibs.customer.AccountFacts;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.DealStatus;
import app.dibs.profile.FieldReader;
import app.dibs.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed in a step becomes what is wished for, or a sentence for each field that is not right. */
final class ConvertForm {
    private final ConvertDraft draft;
    private final Workspace workspace;
    private final FieldReader<ConvertField> fields;

    /**
     * A form.
     *
     * @param today where the person is
     */
    ConvertForm(ConvertDraft draft, Workspace workspace, LocalDate today) {
        this.draft = draft;
        this.workspace = workspace;
        this.fields = new FieldReader<>(draft::get, ConvertField::label, workspace, today);
    }

    /** What is not right in what was read so far, in the order of the fields. */
    Map<ConvertField, String> wrong() {
        return fields.wrong();
    }

    ForContact contact() {
        if (!draft.makesContact()) {
            return new ForContact.None();
        }
        String first = fields.name(ConvertField.FIRST);
        String last = fields.name(ConvertField.LAST);
        if (first == null && last == null) {
            fields.refuse(ConvertField.LAST, ConvertWords.NAME_IS_MISSING);
        }
        String email = fields.email(ConvertField.EMAIL);
        String phone = fields.phone(ConvertField.PHONE);
        Alike alike = draft.alike();
        if (alike == null) {
            return new ForContact.Make(email, phone, false);
        }
        if (draft.get(ConvertField.HOW).isEmpty()) {
            fields.refuse(ConvertField.HOW, ConvertWords.CHOOSE);
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
            fields.refuse(field, ConvertWords.taken(alike, sameEmail));
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
            fields.refuse(ConvertField.EXISTING, ConvertWords.CHOOSE_ACCOUNT);
            return new ForAccount.Skip();
        }
        return new ForAccount.Use(CustomerNumber.account(Long.parseLong(chosen.split(" ", 2)[0])));
    }

    private ForAccount newAccount() {
        String name = fields.need(ConvertField.ACCOUNT_NAME, ConvertWords.ACCOUNT_NAME_IS_MISSING);
        return new ForAccount.Make(new AccountFacts(
                name == null ? "?" : name,
                fields.name(ConvertField.INDUSTRY),
                fields.website(ConvertField.WEBSITE),
                fields.phone(ConvertField.ACCOUNT_PHONE),
                fields.text(ConvertField.ADDRESS)));
    }

    /** Null for no deal, and where something is not right. */
    @Nullable
    ForDeal deal() {
        if (!draft.makesDeal()) {
            return null;
        }
        String name = fields.need(ConvertField.DEAL_NAME, ConvertWords.DEAL_NAME_IS_MISSING);
        BigDecimal value = fields.value(ConvertField.VALUE);
        DealStatus status = draft.get(ConvertField.STATUS).isEmpty()
                ? DealStatus.OPEN
                : DealStatus.of(draft.get(ConvertField.STATUS));
        String reason = status == DealStatus.LOST ? fields.text(ConvertField.REASON) : null;
        if (status == DealStatus.LOST && reason == null) {
            fields.refuse(ConvertField.REASON, ConvertWords.REASON_IS_MISSING);
        }
        LocalDate close = fields.close(ConvertField.CLOSE, status, null);
        // Who is quicker than the form sends the probability of the stage before.
        Integer probability = draft.probabilityFollows() ? null : fields.probability(ConvertField.PROBABILITY);
        return wrong().isEmpty() && name != null
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

    private long number(ConvertField field) {
        return draft.get(field).isEmpty() ? 0 : Long.parseLong(draft.get(field));
    }
}
