package app.dibs.rotation;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.Owner;
import app.dibs.lead.OwnerRules;
import app.dibs.rotation.Pick.Candidate;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import app.dibs.workspace.Role;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says whose turn it is, by the rules. */
@Component
class Rotation implements OwnerRules {
    private final Rules rules;
    private final Members members;
    private final Clock clock;

    Rotation(Rules rules, Members members, Clock clock) {
        this.rules = rules;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public Mono<Given> next(TeamId team, LeadFacts lead, Set<UserId> except) {
        return rules.lockFitting(team, lead)
                .filter(rule -> rule.how() != Rule.How.POOL)
                .flatMap(rule -> candidates(team, rule, except)
                        .flatMap(candidates -> Mono.justOrEmpty(Pick.of(rule, candidates, clock.instant())))
                        .map(pick -> new Given(Owner.of(pick.member()), pick.why(), rule.id())));
    }

    /** In the order that the rule gives them; what they have is read after the rule was locked. */
    private Mono<List<Candidate>> candidates(TeamId team, Rule rule, Set<UserId> except) {
        return among(team, rule)
                .filter(member -> member.may(Right.UPDATE) && !except.contains(member.user()))
                .collectList()
                .filter(people -> !people.isEmpty())
                .flatMap(people -> rules.tallies(
                                team,
                                rule.id(),
                                people.stream().map(Member::user).toList())
                        .collectMap(Rules.Tally::user)
                        .map(tallies -> people.stream()
                                .map(member -> candidate(member, tallies))
                                .toList()));
    }

    private Flux<Member> among(TeamId team, Rule rule) {
        return rule.among().isEmpty()
                ? members.withRole(team, List.of(Role.REP))
                : members.these(team, rule.among())
                        .sort(Comparator.comparingInt(member -> rule.among().indexOf(member.user())));
    }

    private static Candidate candidate(Member member, Map<UserId, Rules.Tally> tallies) {
        Rules.Tally tally = tallies.getOrDefault(member.user(), new Rules.Tally(member.user(), 0, 0));
        return new Candidate(member, tally.turn(), tally.openLeads());
    }

    @Override
    public Mono<Void> gave(Given given, Lead lead) {
        return rules.gave(given, lead);
    }
}
