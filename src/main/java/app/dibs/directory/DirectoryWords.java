package app.dibs.directory;

import app.dibs.customer.Contact;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.directory.DirectoryChoice.Part;
import app.dibs.directory.DirectoryChoice.Whose;
import app.dibs.directory.DirectoryFigures.OfStage;
import app.dibs.profile.CustomerText;
import app.dibs.slack.Mrkdwn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What people read about a list of customers. */
final class DirectoryWords {
    static final String MAY_NOT = "You have no right to look at customers here. An admin can change that.";

    private static final int LONGEST = 150;

    private DirectoryWords() {}

    static String several(Kind kind) {
        return switch (kind) {
            case CONTACT -> "Contacts";
            case ACCOUNT -> "Accounts";
            case DEAL -> "Deals";
        };
    }

    static String searched(Kind kind) {
        return switch (kind) {
            case CONTACT -> "A part of a name, company, e-mail or phone";
            case ACCOUNT -> "A part of a name or website";
            case DEAL -> "A part of a name";
        };
    }

    static String row(Customer one, Currency currency, LocalDate today) {
        Instant trashed = one.deletedAt();
        String since = trashed == null
                ? ""
                : "\n🗑️ in the trash since <!date^%d^{date_short_pretty}|%s>"
                        .formatted(trashed.getEpochSecond(), trashed);
        return CustomerText.title(one) + "\n" + CustomerText.facts(one, currency, today) + " · "
                + CustomerText.whose(one) + since;
    }

    /** {@code Mine · “acme” · Proposal · this month}: what is asked for, in words. Empty where all are. */
    static String asked(DirectoryChoice choice, DirectoryList.Page page) {
        List<String> parts = new ArrayList<>();
        if (choice.isTrash()) {
            parts.add("in the trash");
        }
        if (!choice.text().isEmpty()) {
            parts.add("“" + Mrkdwn.escape(choice.text(), LONGEST) + "”");
        }
        if (choice.whose() != Whose.ALL) {
            parts.add(choice.whose().label().toLowerCase(Locale.ROOT));
        }
        switch (choice.kind()) {
            case CONTACT -> addContact(parts, choice, page);
            case ACCOUNT -> {}
            case DEAL -> addDeal(parts, choice, page.figures());
        }
        return String.join(" · ", parts);
    }

    private static void addContact(List<String> parts, DirectoryChoice choice, DirectoryList.Page page) {
        Long account = choice.number(Part.ACCOUNT);
        if (account != null) {
            parts.add("account " + CustomerNumber.account(account) + name(page));
        }
        if (!choice.get(Part.TAG).isEmpty()) {
            parts.add("#" + Mrkdwn.escape(choice.get(Part.TAG), LONGEST));
        }
    }

    /** All of them belong to the one that was chosen. */
    private static String name(DirectoryList.Page page) {
        return page.customers().stream()
                .filter(Contact.class::isInstance)
                .map(one -> ((Contact) one).account())
                .filter(Objects::nonNull)
                .findFirst()
                .map(account -> " " + Mrkdwn.escape(account.name(), LONGEST))
                .orElse("");
    }

    private static void addDeal(List<String> parts, DirectoryChoice choice, DirectoryFigures figures) {
        Long pipeline = choice.number(Part.PIPELINE);
        Long stage = choice.number(Part.STAGE);
        figures.stages().stream()
                .filter(one -> pipeline != null && one.pipeline() == pipeline)
                .findFirst()
                .ifPresent(one -> parts.add("pipeline " + Mrkdwn.escape(one.pipelineName(), LONGEST)));
        figures.stages().stream()
                .filter(one -> stage != null && one.stage() == stage)
                .findFirst()
                .ifPresent(one -> parts.add("stage " + Mrkdwn.escape(one.stageName(), LONGEST)));
        if (choice.status() != null) {
            parts.add(choice.status().label());
        }
        if (choice.close() != null) {
            parts.add("expected close: " + choice.close().label().toLowerCase(Locale.ROOT));
        }
    }

    /** {@code Open in Sales: Discovery 2, $12,000 · …}: what the open deals of a pipeline are worth, by stage. */
    static String pipeline(List<OfStage> stages, Currency currency) {
        if (stages.isEmpty()) {
            return "There is no pipeline yet.";
        }
        BigDecimal sum = stages.stream().map(OfStage::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        String all = stages.stream()
                .map(stage -> "%s %,d, %s"
                        .formatted(
                                Mrkdwn.escape(stage.stageName(), LONGEST),
                                stage.deals(),
                                CustomerText.money(stage.value(), currency)))
                .collect(Collectors.joining(" · "));
        return Mrkdwn.shorten(
                "*Open in %s: %s*\n%s"
                        .formatted(
                                Mrkdwn.escape(stages.getFirst().pipelineName(), LONGEST),
                                CustomerText.money(sum, currency),
                                all),
                1900);
    }

    /** Nothing is there: what to do. */
    static String empty(DirectoryChoice choice) {
        if (choice.from() != null) {
            return "There are no more.";
        }
        String these = several(choice.kind()).toLowerCase(Locale.ROOT);
        if (!choice.isAll()) {
            return "No %s are like that%s. *Clear* shows all of them."
                    .formatted(these, choice.isTrash() ? " in the trash" : "");
        }
        if (choice.isTrash()) {
            return "There are no %s in the trash.".formatted(these);
        }
        return "There are no %s yet. *Convert* on a lead makes one, and `/lead convert L-42` does, too."
                .formatted(these);
    }

    static String found(String text, boolean isNothing) {
        String what = text.isEmpty() ? "" : " with “" + Mrkdwn.escape(text, LONGEST) + "”";
        if (isNothing) {
            return text.isEmpty()
                    ? "There are no customers yet. `/lead convert L-42` makes one of a lead."
                    : "There is no contact, account or deal%s. A part of the name is enough.".formatted(what);
        }
        return "*Customers*" + what + ", those first that were touched last";
    }

    static String perhapsMore(Kind kind, int most) {
        return "There may be more than %d %s. Type more of the name, or look in Home under Customers."
                .formatted(most, several(kind).toLowerCase(Locale.ROOT));
    }
}
