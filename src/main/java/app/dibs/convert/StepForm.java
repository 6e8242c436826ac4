package app.dibs.convert;

import app.dibs.lead.Phone;
import app.dibs.slack.FormValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which fields a step has for a draft, in which blocks they stand, and what was typed into them. */
final class StepForm {
    private static final List<ConvertField> PERSON =
            List.of(ConvertField.FIRST, ConvertField.LAST, ConvertField.EMAIL, ConvertField.PHONE);
    private static final List<ConvertField> NEW_ACCOUNT = List.of(
            ConvertField.ACCOUNT_NAME,
            ConvertField.INDUSTRY,
            ConvertField.WEBSITE,
            ConvertField.ACCOUNT_PHONE,
            ConvertField.ADDRESS);
    private static final List<ConvertField> DEAL = List.of(
            ConvertField.DEAL_NAME,
            ConvertField.VALUE,
            ConvertField.PIPELINE,
            ConvertField.STAGE,
            ConvertField.STATUS,
            ConvertField.REASON,
            ConvertField.CLOSE,
            ConvertField.PROBABILITY);

    private StepForm() {}

    /** The fields of a step, in their order. */
    static List<ConvertField> fields(Step step, ConvertDraft draft) {
        return switch (step) {
            case CONTACT -> contact(draft);
            case ACCOUNT -> account(draft);
            case DEAL -> deal(draft);
        };
    }

    private static List<ConvertField> contact(ConvertDraft draft) {
        List<ConvertField> fields = new ArrayList<>(List.of(ConvertField.WHAT));
        if (draft.makesContact()) {
            if (draft.alike() != null) {
                fields.add(ConvertField.HOW);
                fields.addAll(differing(draft));
            }
            fields.addAll(PERSON);
        }
        return fields;
    }

    private static List<ConvertField> account(ConvertDraft draft) {
        List<ConvertField> fields = new ArrayList<>(List.of(ConvertField.ACCOUNT));
        switch (draft.get(ConvertField.ACCOUNT)) {
            case ConvertDraft.EXISTING -> fields.add(ConvertField.EXISTING);
            case ConvertDraft.NEW -> fields.addAll(NEW_ACCOUNT);
            default -> {}
        }
        return fields;
    }

    private static List<ConvertField> deal(ConvertDraft draft) {
        List<ConvertField> fields = new ArrayList<>();
        if (draft.makesContact()) {
            fields.add(ConvertField.DEAL);
        }
        if (draft.makesDeal()) {
            DEAL.stream()
                    .filter(field -> field != ConvertField.REASON || draft.isLost())
                    .forEach(fields::add);
        }
        if (draft.hasTasks()) {
            fields.add(ConvertField.TASKS);
        }
        return fields;
    }

    /** Where the contact that is there already has something else than what was typed. */
    static List<ConvertField> differing(ConvertDraft draft) {
        Alike alike = draft.alike();
        if (alike == null || !draft.links()) {
            return List.of();
        }
        List<ConvertField> fields = new ArrayList<>();
        String name = draft.typedName();
        if (!name.isEmpty() && !name.equalsIgnoreCase(alike.name())) {
            fields.add(ConvertField.TAKE_NAME);
        }
        if (differs(draft.get(ConvertField.EMAIL), alike.email())) {
            fields.add(ConvertField.TAKE_EMAIL);
        }
        String theirs = alike.phone();
        if (differs(draft.get(ConvertField.PHONE), theirs == null ? null : new Phone(theirs).international())) {
            fields.add(ConvertField.TAKE_PHONE);
        }
        return fields;
    }

    private static boolean differs(String typed, @Nullable String theirs) {
        return !typed.isEmpty() && theirs != null && !typed.equalsIgnoreCase(theirs);
    }

    /**
     * The block in which a field stands. Slack keeps what was typed in a block of the same id, so that the id of a field
     * that follows another one changes with that one.
     */
    static String blockId(ConvertField field, ConvertDraft draft) {
        return switch (field) {
            case STAGE -> field.word() + ":" + draft.get(ConvertField.PIPELINE);
            case PROBABILITY ->
                field.word() + ":" + draft.get(ConvertField.STAGE) + ":" + draft.get(ConvertField.STATUS);
            case HOW, TAKE_NAME, TAKE_EMAIL, TAKE_PHONE ->
                field.word() + (draft.alike() == null ? "" : ":" + draft.alike().number());
            default -> field.word();
        };
    }

    /** The draft with what stands in the form of a step now. */
    static ConvertDraft read(Step step, ConvertDraft draft, FormValues form) {
        ConvertDraft read = draft.begin();
        for (ConvertField field : fields(step, draft)) {
            read = read.with(field, value(field, blockId(field, draft), form));
        }
        boolean otherwise = !read.is(ConvertField.WHAT, draft.get(ConvertField.WHAT));
        return otherwise
                ? read.with(ConvertField.DEAL, read.is(ConvertField.WHAT, ConvertDraft.BOTH) ? ConvertDraft.YES : "")
                : read;
    }

    private static String value(ConvertField field, String blockId, FormValues form) {
        return switch (field.kind()) {
            case TEXT -> form.text(blockId);
            case CHOICE -> form.option(blockId);
            case TICK -> String.join(",", form.options(blockId));
            case DATE -> form.date(blockId).map(LocalDate::toString).orElse("");
        };
    }
}
