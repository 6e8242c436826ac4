package app.dibs.rotation;

import app.dibs.lead.Money;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people read around the rules. */
final class RotationWords {
    static final String ONLY_ADMINS = "Only an admin can change how leads are assigned. Nothing was changed.";
    static final String NO_RULES = "There are no rules yet: a new lead that nobody owns waits in the pool.";
    static final String RULES =
            "*Rules for new leads that nobody owns*\nThe first that fits says who gets it. People who are"
                    + " away are skipped: by their own pause, their days off, holidays, and outside working hours. If nobody is at"
                    + " work, whoever is the first to come gets it.";
    static final String CLOSES_FIRST = "The working day has to end after it begins.";
    static final String NAME_TAKEN = "There is a rule with this name already.";
    static final String NO_NAME = "Give it a name; everybody who gets a lead by it reads that.";
    static final String NEEDS_PEOPLE = "Choose people who work leads: %s can't own any.";
    static final String GONE = "This rule was deleted meanwhile. Close this and add a new one.";

    private static final int NAMES = 10;
    private static final int LISTED = 200;

    private RotationWords() {}

    static String number(int least, int most) {
        return "Type a number from %d to %d, or nothing.".formatted(least, most);
    }

    /** {@code *1. Events* · source Event → in turn, among all reps}. */
    static String rule(int place, Rule rule, Currency currency) {
        String which = Stream.of(
                        any("source", rule.sources()),
                        any("category", rule.categories()),
                        rule.valueFrom() == null ? null : "from " + money(rule.valueFrom(), currency))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return "*%d. %s*\n%s → %s"
                .formatted(
                        place, Mrkdwn.escape(rule.name()), which.isEmpty() ? "All leads" : capital(which), way(rule));
    }

    private static String way(Rule rule) {
        String how = Character.toLowerCase(rule.how().label().charAt(0))
                + rule.how().label().substring(1);
        return rule.how() == Rule.How.POOL ? how : how + ", among " + among(rule.among());
    }

    private static String among(List<UserId> among) {
        String rest = among.size() > NAMES ? " and %d more".formatted(among.size() - NAMES) : "";
        return among.isEmpty()
                ? "all reps"
                : among.stream().limit(NAMES).map(UserId::mention).collect(Collectors.joining(", ")) + rest;
    }

    private static @Nullable String any(String what, List<String> words) {
        return words.isEmpty() ? null : what + " " + Mrkdwn.escape(String.join(" or ", words), LISTED);
    }

    /** What was saved when the workspace had another currency may have more decimals. */
    static String money(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(Money.decimals(currency), RoundingMode.DOWN), currency).format();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
