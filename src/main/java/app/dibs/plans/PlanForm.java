package app.dibs.plans;

import app.dibs.cadence.Plan;
import app.dibs.cadence.Rule;
import app.dibs.cadence.Step;
import app.dibs.cadence.StepText;
import app.dibs.cadence.TaskKind;
import app.dibs.lead.Status;
import app.dibs.plans.PlanDraft.Typed;
import app.dibs.slack.FormValues;
import app.dibs.slack.Metadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of a plan, read: what was typed, what is wrong with it, and the plan that it says. */
final class PlanForm {
    static final String NAME = "name";
    static final String SOURCES = "sources";
    static final String CATEGORIES = "categories";
    static final String STATUSES = "statuses";
    static final String DAY = "day";
    static final String KIND = "kind";
    static final String WORDS = "words";

    private PlanForm() {}

    /** What travels with the form: which plan, as the person saw it, and the keys of the steps in their order. */
    record Carried(long plan, int version, List<Integer> steps) {
        static Carried of(PlanDraft draft) {
            return new Carried(
                    draft.plan(),
                    draft.version(),
                    draft.steps().stream().map(Typed::key).toList());
        }
    }

    /** The block id of a field of a step. */
    static String field(int key, String what) {
        return "step:%d:%s".formatted(key, what);
    }

    /** What stands in the form. */
    static PlanDraft read(String metadata, FormValues form) {
        Carried carried = Metadata.read(metadata, Carried.class);
        return new PlanDraft(
                carried.plan(),
                carried.version(),
                form.text(NAME).replaceAll("\\s+", " "),
                carried.steps().stream().map(key -> typed(key, form)).toList(),
                new Rule(
                        form.options(SOURCES),
                        form.options(CATEGORIES),
                        form.options(STATUSES).stream().map(Status::of).collect(Collectors.toSet())));
    }

    private static Typed typed(int key, FormValues form) {
        return new Typed(key, form.text(field(key, DAY)), form.option(field(key, KIND)), form.text(field(key, WORDS)));
    }

    /** What is wrong, by the block id of the field. */
    static Map<String, String> problems(PlanDraft draft) {
        Map<String, String> problems = new HashMap<>();
        if (draft.name().isEmpty() || draft.name().length() > Plan.LONGEST_NAME) {
            problems.put(NAME, PlanWords.name(draft.name()));
        }
        draft.steps().forEach(step -> {
            wrongDay(step.day()).ifPresent(why -> problems.put(field(step.key(), DAY), why));
            wrongWords(step.words()).ifPresent(why -> problems.put(field(step.key(), WORDS), why));
        });
        return problems;
    }

    private static Optional<String> wrongDay(String day) {
        if (!day.matches("-?\\d{1,9}")) {
            return Optional.of(PlanWords.NO_DAY);
        }
        int number = Integer.parseInt(day);
        return number < 0 || number > Step.LAST_DAY ? Optional.of(PlanWords.dayBeyond(number)) : Optional.empty();
    }

    private static Optional<String> wrongWords(String words) {
        if (words.isEmpty()) {
            return Optional.of(PlanWords.NO_WORDS);
        }
        return words.length() > Step.LONGEST_WORDS
                ? Optional.of(PlanWords.tooLong(words.length()))
                : StepText.unknownField(words).map(PlanWords::unknownField);
    }

    /** The plan, where nothing is wrong. */
    static Plan plan(PlanDraft draft) {
        return new Plan(
                draft.plan(),
                draft.version(),
                draft.name(),
                draft.steps().stream()
                        .map(step -> new Step(Integer.parseInt(step.day()), TaskKind.of(step.kind()), step.words()))
                        .toList(),
                draft.rule());
    }
}
