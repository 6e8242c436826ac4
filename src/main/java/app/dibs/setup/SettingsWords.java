package app.dibs.setup;

import app.dibs.slack.Message;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.util.List;
import java.util.stream.Stream;

/** What people read around the settings. */
final class SettingsWords {
    static final String NO_ADMIN_ANY_MORE = "You are no admin of Dibs any more, so nothing was saved.";
    static final String ARCHIVED = "This channel is archived, so nobody can post there. Choose another one.";
    static final String INVITE =
            "Dibs is not in this channel and can't join it by itself. Invite Dibs with /invite @Dibs, then save again.";
    static final String UNKNOWN_PERSON =
            "Slack does not show Dibs somebody whom you chose. Choose members of this workspace only.";

    private static final int NAMES = 5;

    private SettingsWords() {}

    /** Mentions name the admins and link to them; where only one person reads them nobody is called. */
    static String onlyAdmins(List<Member> admins) {
        String ask = admins.isEmpty()
                ? "Ask an owner or admin of your Slack workspace."
                : "Ask "
                        + listed(
                                admins.stream()
                                        .map(Member::user)
                                        .map(UserId::mention)
                                        .toList(),
                                "or") + ".";
        return "Only an admin can change the settings of Dibs. %s Nothing was changed.".formatted(ask);
    }

    static String cannotManage(List<String> names) {
        return "%s can't be %s: guests, apps and people who left have no rights in Dibs."
                .formatted(listed(names, "and"), names.size() == 1 ? "a manager" : "managers");
    }

    static Message saved(SettingsViews.Chosen chosen) {
        return Message.of(
                "Saved. Cards go to %s, the morning digest comes at %s in each person's own zone, and amounts are in %s. %s Try `/lead new`."
                        .formatted(
                                chosen.channel().mention(),
                                chosen.digestAt(),
                                chosen.currency().getCurrencyCode(),
                                managers(chosen.managers())));
    }

    private static String managers(List<UserId> managers) {
        return managers.isEmpty()
                ? "Leads are assigned by admins; there are no managers."
                : "Leads are assigned by %s, and by admins."
                        .formatted(listed(managers.stream().map(UserId::mention).toList(), "and"));
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}; beyond a handful {@code A, B, C, D and 3 more}. */
    private static String listed(List<String> names, String last) {
        List<String> parts = names.size() <= NAMES
                ? names
                : Stream.concat(names.stream().limit(NAMES - 1), Stream.of((names.size() - NAMES + 1) + " more"))
                        .toList();
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " " + last + " " + parts.getLast();
    }
}
