package app.dibs.setup;

import app.dibs.slack.ChannelId;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether what an admin chose can work, asked of Slack where only Slack knows. */
@Component
class SettingsCheck {
    /** By these Slack says that it shows the bot no such channel or person. */
    private static final Set<String> HIDDEN = Set.of("channel_not_found", "user_not_found", "user_not_visible");

    private final Members members;
    private final SlackApi slack;

    SettingsCheck(Members members, SlackApi slack) {
        this.members = members;
        this.slack = slack;
    }

    /** What can't work, by the block id of the field; where nothing is wrong, the bot is in the channel afterwards. */
    Mono<Map<String, String>> problems(TeamId team, SettingsViews.Chosen chosen) {
        return Mono.zip(channel(team, chosen.channel()), managers(team, chosen.managers()))
                .flatMap(both -> both.getT1().problem().isEmpty()
                                && both.getT2().isEmpty()
                        ? enter(team, chosen.channel(), both.getT1()).map(problem -> errors(problem, Optional.empty()))
                        : Mono.just(errors(both.getT1().problem(), both.getT2())));
    }

    /** A channel as far as the settings care. */
    private record Verdict(Optional<String> problem, boolean mustJoin) {}

    private Mono<Verdict> channel(TeamId team, ChannelId channel) {
        return slack.conversation(team, channel)
                .map(SettingsCheck::verdict)
                .onErrorReturn(SettingsCheck::isHidden, new Verdict(Optional.of(SettingsWords.INVITE), false));
    }

    private static Verdict verdict(SlackApi.Conversation channel) {
        if (channel.isArchived()) {
            return new Verdict(Optional.of(SettingsWords.ARCHIVED), false);
        }
        boolean isClosed = channel.isPrivate() && !channel.botIsMember();
        return new Verdict(isClosed ? Optional.of(SettingsWords.INVITE) : Optional.empty(), !channel.botIsMember());
    }

    private Mono<Optional<String>> enter(TeamId team, ChannelId channel, Verdict verdict) {
        return verdict.mustJoin()
                ? slack.join(team, channel)
                        .thenReturn(Optional.<String>empty())
                        .onErrorReturn(SettingsCheck::isRefused, Optional.of(SettingsWords.INVITE))
                : Mono.just(Optional.empty());
    }

    private Mono<Optional<String>> managers(TeamId team, List<UserId> chosen) {
        return chosen.isEmpty()
                ? Mono.just(Optional.empty())
                : known(team, chosen)
                        .flatMap(known -> known.size() == chosen.size()
                                ? Mono.just(known)
                                : learn(team, strangers(known, chosen)).then(known(team, chosen)))
                        .map(known -> problem(known, chosen));
    }

    private Mono<List<Member>> known(TeamId team, List<UserId> chosen) {
        return members.these(team, chosen).collectList();
    }

    private static List<UserId> strangers(List<Member> known, List<UserId> chosen) {
        Set<UserId> users = known.stream().map(Member::user).collect(Collectors.toSet());
        return chosen.stream().filter(user -> !users.contains(user)).toList();
    }

    private Mono<Void> learn(TeamId team, List<UserId> strangers) {
        return Flux.fromIterable(strangers)
                .flatMap(user -> slack.user(team, user).onErrorComplete(SettingsCheck::isHidden))
                .flatMap(found -> members.learn(found, team))
                .then();
    }

    private static Optional<String> problem(List<Member> known, List<UserId> chosen) {
        List<String> barred = known.stream()
                .filter(member -> !member.may(Right.VIEW))
                .map(Member::name)
                .toList();
        if (!barred.isEmpty()) {
            return Optional.of(SettingsWords.cannotManage(barred));
        }
        return known.size() == chosen.size() ? Optional.empty() : Optional.of(SettingsWords.UNKNOWN_PERSON);
    }

    private static Map<String, String> errors(Optional<String> channel, Optional<String> managers) {
        Map<String, String> errors = new HashMap<>();
        channel.ifPresent(problem -> errors.put(SettingsViews.CHANNEL, problem));
        managers.ifPresent(problem -> errors.put(SettingsViews.MANAGERS, problem));
        return errors;
    }

    private static boolean isRefused(Throwable fault) {
        return fault instanceof SlackFault slack && slack.kind() == SlackFault.Kind.REFUSED;
    }

    private static boolean isHidden(Throwable fault) {
        return isRefused(fault) && HIDDEN.contains(((SlackFault) fault).code());
    }
}
