package app.dibs.setup;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The help, grouped by what a person wants to do. */
final class HelpText {
    private static final int SECTION_LIMIT = 3000;
    private static final int DOES_LIMIT = 120;
    private static final int EXAMPLE_LIMIT = 100;
    private static final Topic MORE = new Topic("More");

    private static final List<Topic> TOPICS = List.of(
            new Topic("Add leads", "new", "add", "import"),
            new Topic("Your day", "", "today", "nurture"),
            new Topic("Find leads", "find", "list", "l-42", "export", "trash", "stats"),
            new Topic(
                    "Work on a lead",
                    "claim",
                    "assign",
                    "note",
                    "due",
                    "status",
                    "tag",
                    "star",
                    "unstar",
                    "edit",
                    "copy",
                    "convert",
                    "call",
                    "delete",
                    "restore",
                    "erase"),
            new Topic("Work on a deal", "stage", "won", "lost", "reopen"),
            new Topic("Customers", "customers", "c-7, a-3, d-12", "delete c-7", "restore d-12", "erase c-7"),
            MORE,
            new Topic("Set up", Settings.WORD, "plans", Help.WORD));

    private HelpText() {}

    /** What a person wants, and the words for it; words that nobody sorted stand under More. */
    private record Topic(String title, Set<String> words) {
        Topic(String title, String... words) {
            this(title, Set.of(words));
        }

        static Topic of(Subcommand subcommand) {
            String word = subcommand.word().toLowerCase(Locale.ROOT);
            return TOPICS.stream()
                    .filter(topic -> topic.words.contains(word))
                    .findFirst()
                    .orElse(MORE);
        }
    }

    static Message of(List<Subcommand> subcommands, Workspace workspace) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (Topic topic : TOPICS) {
            List<String> lines = subcommands.stream()
                    .filter(subcommand -> Topic.of(subcommand).equals(topic))
                    .map(HelpText::line)
                    .toList();
            sections(topic.title, lines).forEach(words -> blocks.add(section(s -> s.text(markdownText(words)))));
        }
        blocks.add(context(c -> c.elements(List.of(markdownText(digest(workspace))))));
        return new Message("What you can type: " + words(subcommands), blocks);
    }

    /** {@code `/lead new` opens the form: `/lead new Jane Doe, $12k`}. */
    private static String line(Subcommand subcommand) {
        String typed = (subcommand.command() + " " + subcommand.word()).strip();
        String does = "• `%s` %s".formatted(plain(typed, EXAMPLE_LIMIT), plain(subcommand.does(), DOES_LIMIT));
        return typed.equals(subcommand.example())
                ? does
                : "%s: `%s`".formatted(does, plain(subcommand.example(), EXAMPLE_LIMIT));
    }

    /** The lines under their title, in as many texts as Slack's limit for one asks for. */
    private static List<String> sections(String title, List<String> lines) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder("*" + title + "*");
        for (String line : lines) {
            if (text.length() + 1 + line.length() > SECTION_LIMIT) {
                texts.add(text.toString());
                text = new StringBuilder("*" + title + "*");
            }
            text.append('\n').append(line);
        }
        if (!lines.isEmpty()) {
            texts.add(text.toString());
        }
        return texts;
    }

    private static String digest(Workspace workspace) {
        return "On working days at %s, where you are, Dibs sends you a digest of your leads that are overdue, due today or"
                        .formatted(workspace.digestAt())
                + " upcoming. Nothing due, no digest.";
    }

    private static String words(List<Subcommand> subcommands) {
        return subcommands.stream()
                .map(subcommand -> plain(subcommand.command() + " " + subcommand.word(), EXAMPLE_LIMIT)
                        .strip())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Our own words: what could be taken for a mention is escaped, everything else can be copied as it stands. */
    private static String plain(String text, int limit) {
        return Mrkdwn.shorten(text, limit)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
