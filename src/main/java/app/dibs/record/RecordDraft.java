package app.dibs.record;

import app.dibs.card.Origin;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Deal;
import app.dibs.customer.DealStatus;
import app.dibs.slack.FormValues;
import app.dibs.slack.LongText;
import app.dibs.slack.Metadata;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the form when it is drawn.
 *
 * @param one as it is now
 * @param typed what the person has typed so far; the other fields show what is
 * @param conflicts the fields that somebody else changed too, to choose from
 */
record RecordDraft(Customer one, Currency currency, Map<RecordField, String> typed, List<RecordField> conflicts) {
    static final String KEEP_THEIRS = "theirs";
    static final String SAVE_MINE = "mine";

    RecordDraft {
        typed = Map.copyOf(typed);
        conflicts = List.copyOf(conflicts);
    }

    /** One, as it is. */
    static RecordDraft of(Customer one, Currency currency) {
        return new RecordDraft(one, currency, Map.of(), List.of());
    }

    /**
     * What travels with the form.
     *
     * @param version which it shows
     * @param status of a deal; empty for others
     * @param marks of what stood in the fields, by {@link RecordField#word()}; none for what did not fit into the form
     */
    record Carried(String number, int version, String status, Map<String, String> marks, Origin origin) {
        CustomerNumber customer() {
            return CustomerNumber.read(number).orElseThrow();
        }

        DealStatus deal() {
            return status.isEmpty() ? DealStatus.OPEN : DealStatus.of(status);
        }

        boolean isInTheForm(RecordField field) {
            return marks.containsKey(field.word());
        }

        boolean stillHolds(RecordField field, String text) {
            return Metadata.mark(text).equals(marks.get(field.word()));
        }
    }

    Carried carried(Origin origin) {
        Map<String, String> marks = new HashMap<>();
        for (RecordField field : RecordField.of(one)) {
            if (fits(field)) {
                marks.put(field.word(), Metadata.mark(field.text(one, currency)));
            }
        }
        String status = one instanceof Deal deal ? deal.facts().status().word() : "";
        return new Carried(one.number().toString(), one.version(), status, marks, origin);
    }

    boolean fits(RecordField field) {
        return field.text(one, currency).length() <= LongText.LONGEST_PIECE;
    }

    /** What is shown in the field. */
    String text(RecordField field) {
        return typed.getOrDefault(field, field.text(one, currency));
    }

    /** Slack keeps what was typed in a block of the same id, so that the ids change with the version. */
    static String blockId(RecordField field, int version) {
        return field.word() + ":" + version;
    }

    static String choiceId(RecordField field, int version) {
        return "keep_" + blockId(field, version);
    }

    /** All that stands in the form. */
    static Map<RecordField, String> all(FormValues form, Carried carried) {
        Map<RecordField, String> all = new EnumMap<>(RecordField.class);
        for (RecordField field : RecordField.values()) {
            if (carried.isInTheForm(field)) {
                all.put(field, typed(form, field, blockId(field, carried.version())));
            }
        }
        return all;
    }

    /** What the person changed in it, but for what they would rather keep as somebody else has it. */
    static Map<RecordField, String> changed(FormValues form, Carried carried) {
        Map<RecordField, String> changed = new EnumMap<>(all(form, carried));
        changed.keySet()
                .removeIf(field -> carried.stillHolds(field, changed.getOrDefault(field, ""))
                        || KEEP_THEIRS.equals(form.option(choiceId(field, carried.version()))));
        return changed;
    }

    private static String typed(FormValues form, RecordField field, String blockId) {
        return switch (field) {
            case CONTACT, ACCOUNT -> form.option(blockId);
            case CLOSE -> form.date(blockId).map(LocalDate::toString).orElse("");
            default -> form.text(blockId);
        };
    }
}
