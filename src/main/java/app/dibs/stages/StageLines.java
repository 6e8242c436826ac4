package app.dibs.stages;

import app.dibs.customer.NewStage;
import app.dibs.lead.LineText;
import app.dibs.lead.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads stages as an admin types them: one a line, {@code Proposal, 50}; also {@code Proposal: 50 %}, {@code Proposal 50%}. */
final class StageLines {
    /** What an option of a select shows. */
    static final int LONGEST_NAME = 75;

    /** Without a sign between them a number may belong to the name: {@code Round 2}. */
    private static final Pattern LINE =
            Pattern.compile("(.+?)(?:\\s*[,;:\\t]\\s*(\\d{1,9})\\s*%?|\\s+(\\d{1,9})\\s*%)");

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,9})\\s*%?");
    private static final int SURE = 100;

    private StageLines() {}

    /** The stages, at least one, each name once; or a sentence that names the line. */
    static Reading<List<NewStage>> read(String typed) {
        List<NewStage> stages = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String line : typed.lines().filter(one -> !one.isBlank()).toList()) {
            Optional<String> problem = add(line.strip(), stages, known);
            if (problem.isPresent()) {
                return Reading.notUnderstood(problem.get());
            }
        }
        return stages.isEmpty()
                ? Reading.notUnderstood(StagesWords.STAGES_ARE_MISSING)
                : Reading.understood(List.copyOf(stages));
    }

    private static Optional<String> add(String line, List<NewStage> stages, Set<String> known) {
        Matcher read = LINE.matcher(line);
        if (!read.matches()) {
            return Optional.of(StagesWords.noLine(line));
        }
        OptionalInt probability = percent(read.group(2) == null ? read.group(3) : read.group(2));
        if (probability.isEmpty()) {
            return Optional.of(StagesWords.noProbabilityIn(line));
        }
        Optional<String> name = LineText.read(read.group(1));
        if (name.isEmpty() || name.get().length() > LONGEST_NAME) {
            return Optional.of(name.isEmpty() ? StagesWords.noLine(line) : StagesWords.tooLong(name.get()));
        }
        stages.add(new NewStage(name.get(), probability.getAsInt()));
        return known.add(name.get().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(StagesWords.twice(name.get()));
    }

    /** From 0 to 100; empty for anything else. */
    static OptionalInt percent(String typed) {
        Matcher percent = PERCENT.matcher(typed.strip());
        return percent.matches() && Integer.parseInt(percent.group(1)) <= SURE
                ? OptionalInt.of(Integer.parseInt(percent.group(1)))
                : OptionalInt.empty();
    }
}
