package app.dibs.convert;

import app.dibs.card.Origin;
import app.dibs.customer.DealStatus;
import app.dibs.customer.PersonName;
import app.dibs.customer.Pipeline;
import app.dibs.customer.Stage;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the steps know; it travels with the view, so that no step needs to ask.
 *
 * @param version the lead as the person saw it
 * @param headline the lead in words, as mrkdwn
 * @param begun whether the person has typed or chosen anything: an untouched draft is not worth keeping
 * @param typed what stands in the fields, by {@link ConvertField#word()}; no entry for nothing
 * @param alike the contact that may be the same one
 * @param asked for which name and addresses {@code alike} was looked for
 * @param card where the lead's card stands, channel and ts parted by a colon
 */
record ConvertDraft(
        long lead,
        int version,
        String headline,
        Origin origin,
        boolean begun,
        Map<String, String> typed,
        @Nullable Alike alike,
        String asked,
        @Nullable String card) {
    static final String CONTACT = "contact";
    static final String BOTH = "both";
    static final String DEAL = "deal";
    static final String LINK = "link";
    static final String MAKE = "make";
    static final String KEEP = "keep";
    static final String TAKE = "take";
    static final String SKIP = "skip";
    static final String EXISTING = "existing";
    static final String NEW = "new";
    static final String YES = "yes";
    static final String END = "end";
    static final String MOVE = "move";

    /** The probability that followed from the stage when it was shown last. */
    private static final String FOLLOWED = "followed";

    ConvertDraft {
        typed = Map.copyOf(typed);
    }

    LeadNumber number() {
        return new LeadNumber(lead);
    }

    String get(ConvertField field) {
        return typed.getOrDefault(field.word(), "");
    }

    boolean is(ConvertField field, String value) {
        return get(field).equals(value);
    }

    ConvertDraft with(ConvertField field, String text) {
        return with(field.word(), text);
    }

    private ConvertDraft with(String word, String text) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        if (text.isEmpty()) {
            all.remove(word);
        } else {
            all.put(word, text);
        }
        return new ConvertDraft(lead, version, headline, origin, begun, all, alike, asked, card);
    }

    /** What is proposed about a contact that may be the same one: to take it where it must be, else to say. */
    static String proposed(@Nullable Alike alike) {
        if (alike == null) {
            return MAKE;
        }
        return alike.isExact() ? LINK : "";
    }

    /** Another contact may be the same one; how to deal with it is asked anew. */
    ConvertDraft alike(@Nullable Alike other) {
        return new ConvertDraft(lead, version, headline, origin, begun, typed, other, asked, card)
                .with(ConvertField.HOW, proposed(other))
                .with(ConvertField.TAKE_NAME, "")
                .with(ConvertField.TAKE_EMAIL, "")
                .with(ConvertField.TAKE_PHONE, "")
                .askedNow();
    }

    /** The same, seen with the lead as it is now. */
    ConvertDraft over(Lead now) {
        return new ConvertDraft(lead, now.version(), Prefill.headline(now), origin, begun, typed, alike, asked, card)
                .withTasksOf(now);
    }

    /** It is only asked what becomes of open tasks where the lead has some; they end unless the person chose otherwise. */
    ConvertDraft withTasksOf(Lead now) {
        boolean chosen = is(ConvertField.TASKS, MOVE);
        return with(ConvertField.TASKS, now.nextTask() == null ? "" : chosen ? MOVE : END);
    }

    /** The same, answered where it is gone on with. */
    ConvertDraft at(Origin other) {
        return new ConvertDraft(lead, version, headline, other, begun, typed, alike, asked, card);
    }

    ConvertDraft askedNow() {
        return new ConvertDraft(lead, version, headline, origin, begun, typed, alike, key(), card);
    }

    /** Whether a name or an address is another than the one for which somebody alike was looked for. */
    boolean mustAskAgain() {
        return makesContact() && !links() && !asked.equals(key());
    }

    private String key() {
        return String.join(
                        "|",
                        get(ConvertField.FIRST),
                        get(ConvertField.LAST),
                        get(ConvertField.EMAIL),
                        get(ConvertField.PHONE))
                .toLowerCase(Locale.ROOT);
    }

    boolean makesContact() {
        return !is(ConvertField.WHAT, DEAL);
    }

    boolean makesDeal() {
        return is(ConvertField.WHAT, DEAL) || is(ConvertField.DEAL, YES);
    }

    /** Whether the contact that is there already is taken. */
    boolean links() {
        return makesContact() && alike != null && is(ConvertField.HOW, LINK);
    }

    boolean isLost() {
        return makesDeal() && is(ConvertField.STATUS, DealStatus.LOST.word());
    }

    /** Whether the lead had open tasks when the person saw it. */
    boolean hasTasks() {
        return !get(ConvertField.TASKS).isEmpty();
    }

    boolean movesTasks() {
        return is(ConvertField.TASKS, MOVE);
    }

    String typedName() {
        return (get(ConvertField.FIRST) + " " + get(ConvertField.LAST)).strip();
    }

    /**
     * The same with a pipeline, a stage and a status in any case. The stage is one of the pipeline, and the probability is
     * the stage's, or that of a deal that has ended, until the person has typed another one.
     */
    ConvertDraft settled(List<Pipeline> pipelines) {
        Pipeline pipeline = pipelines.stream()
                .filter(one -> is(ConvertField.PIPELINE, String.valueOf(one.id())))
                .findFirst()
                .orElseGet(pipelines::getFirst);
        Stage stage = pipeline.stages().stream()
                .filter(one -> is(ConvertField.STAGE, String.valueOf(one.id())))
                .findFirst()
                .orElseGet(pipeline.stages()::getFirst);
        DealStatus status =
                get(ConvertField.STATUS).isEmpty() ? DealStatus.OPEN : DealStatus.of(get(ConvertField.STATUS));
        String follows = String.valueOf(status.probability(stage.probability()));
        boolean touched = typed.containsKey(FOLLOWED) && !probabilityFollows();
        ConvertDraft settled = with(ConvertField.PIPELINE, String.valueOf(pipeline.id()))
                .with(ConvertField.STAGE, String.valueOf(stage.id()))
                .with(ConvertField.STATUS, status.word());
        return (touched ? settled : settled.with(ConvertField.PROBABILITY, follows)).with(FOLLOWED, follows);
    }

    /** Whether nobody has typed another probability than the one that followed from the stage. */
    boolean probabilityFollows() {
        return get(ConvertField.PROBABILITY).equals(typed.get(FOLLOWED));
    }

    /** The name of the new contact as it was typed; a lead's own name keeps its titles. */
    PersonName person(Lead of) {
        PersonName own = Prefill.nameOf(of);
        boolean same = get(ConvertField.FIRST).equals(orEmpty(own.first()))
                && get(ConvertField.LAST).equals(own.isWhole() ? own.full() : orEmpty(own.last()));
        return same ? own : PersonName.of(get(ConvertField.FIRST), get(ConvertField.LAST));
    }

    /** The same, where the person has typed or chosen something. */
    ConvertDraft begin() {
        return new ConvertDraft(lead, version, headline, origin, true, typed, alike, asked, card);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
