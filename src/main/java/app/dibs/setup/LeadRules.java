package app.dibs.setup;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import app.dibs.lead.Requirement;
import app.dibs.slack.FormValues;
import app.dibs.slack.LongText;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the workspace says of its leads, as the settings ask for it.
 *
 * @param required words of {@link Requirement}
 */
record LeadRules(List<String> sources, List<String> categories, List<String> required, boolean duplicatesAllowed) {
    static final String SOURCES = "sources";
    static final String CATEGORIES = "categories";
    static final String REQUIRED = "required";
    static final String DUPLICATES = "duplicates";

    /** What a select of Slack's shows. */
    private static final int MOST_WORDS = 100;

    private static final int LONGEST_WORD = 75;
    private static final OptionObject ALLOWED =
            option(plainText("A second lead with the same e-mail or phone may be saved"), "allowed");

    LeadRules {
        sources = List.copyOf(sources);
        categories = List.copyOf(categories);
        required = List.copyOf(required);
    }

    /** What is in force. */
    static List<LayoutBlock> blocks(Workspace workspace) {
        return List.of(
                words(SOURCES, "Sources", "Where leads come from, one a line.", workspace.sources()),
                words(CATEGORIES, "Categories", "What kinds of leads there are, one a line.", workspace.categories()),
                required(workspace.requiredFields()),
                duplicates(workspace.duplicatesAllowed()));
    }

    private static LayoutBlock words(String id, String label, String hint, List<String> present) {
        String text = String.join("\n", present);
        String fitting = text.substring(0, LongText.end(text, 0));
        return input(i -> i.blockId(id)
                .optional(true)
                .label(plainText(label))
                .hint(plainText(hint + " Leads keep the word that they have."))
                .element(plainTextInput(
                        t -> t.actionId(id).multiline(true).initialValue(fitting.isEmpty() ? null : fitting))));
    }

    private static LayoutBlock required(List<String> present) {
        List<OptionObject> all =
                Stream.of(Requirement.values()).map(LeadRules::offered).toList();
        List<OptionObject> chosen =
                all.stream().filter(one -> present.contains(one.getValue())).toList();
        return input(i -> i.blockId(REQUIRED)
                .optional(true)
                .label(plainText("A lead may not be without"))
                .hint(plainText("Beside the name. Leads that are there already stay as they are."))
                .element(checkboxes(
                        c -> c.actionId(REQUIRED).options(all).initialOptions(chosen.isEmpty() ? null : chosen))));
    }

    private static OptionObject offered(Requirement requirement) {
        return option(plainText(requirement.label()), requirement.word());
    }

    private static LayoutBlock duplicates(boolean allowed) {
        return input(i -> i.blockId(DUPLICATES)
                .optional(true)
                .label(plainText("Duplicates"))
                .element(checkboxes(c -> c.actionId(DUPLICATES)
                        .options(List.of(ALLOWED))
                        .initialOptions(allowed ? List.of(ALLOWED) : null))));
    }

    static LeadRules read(FormValues form) {
        return new LeadRules(
                words(form.text(SOURCES)),
                words(form.text(CATEGORIES)),
                form.options(REQUIRED),
                !form.options(DUPLICATES).isEmpty());
    }

    /** Each word once, upper and lower case alike. */
    private static List<String> words(String typed) {
        Set<String> known = new HashSet<>();
        List<String> words = new ArrayList<>();
        typed.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .filter(line -> known.add(line.toLowerCase(Locale.ROOT)))
                .forEach(words::add);
        return words;
    }

    /** What can't work, by the block id of the field. */
    Map<String, String> problems() {
        Map<String, String> problems = new HashMap<>();
        check(SOURCES, sources, problems);
        check(CATEGORIES, categories, problems);
        if (required.contains(Requirement.SOURCE.word()) && sources.isEmpty()) {
            problems.put(REQUIRED, "There are no sources to choose from. Add some, or do not ask for one.");
        } else if (required.contains(Requirement.CATEGORY.word()) && categories.isEmpty()) {
            problems.put(REQUIRED, "There are no categories to choose from. Add some, or do not ask for one.");
        }
        return problems;
    }

    private static void check(String id, List<String> words, Map<String, String> problems) {
        if (words.size() > MOST_WORDS) {
            problems.put(
                    id, "Slack shows at most %d to choose from, and these are %d.".formatted(MOST_WORDS, words.size()));
        }
        words.stream()
                .filter(word -> word.length() > LONGEST_WORD)
                .findFirst()
                .ifPresent(word -> problems.put(
                        id,
                        "A line has at most %d characters; this one has %d: “%s”"
                                .formatted(LONGEST_WORD, word.length(), Mrkdwn.shorten(word, 40))));
    }
}
