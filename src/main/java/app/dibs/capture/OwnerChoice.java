package app.dibs.capture;

import app.dibs.lead.Owner;
import app.dibs.lead.Reading;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom a new lead belongs to; the database is asked only where a manager chose somebody else. */
@Component
class OwnerChoice {
    private static final Set<String> NOBODY = Set.of("", CaptureFields.NOBODY);

    private final Members members;

    OwnerChoice(Members members) {
        this.members = members;
    }

    /** The owner that a {@link CaptureDraft} names, an empty optional for nobody, or why that person cannot be it. */
    Mono<Reading<Optional<Owner>>> read(String chosen, Member by) {
        if (NOBODY.contains(chosen)) {
            return Mono.just(Reading.understood(Optional.empty()));
        }
        if (CaptureFields.ME.equals(chosen) || by.user().value().equals(chosen)) {
            return Mono.just(Reading.understood(Optional.of(Owner.of(by))));
        }
        return by.may(Right.ASSIGN)
                ? find(by, new UserId(chosen))
                : Mono.just(Reading.notUnderstood(CaptureWords.ONLY_MANAGERS));
    }

    private Mono<Reading<Optional<Owner>>> find(Member by, UserId chosen) {
        return members.find(by.team(), chosen)
                .filter(member -> member.may(Right.UPDATE))
                .map(member -> Reading.understood(Optional.of(Owner.of(member))))
                .defaultIfEmpty(Reading.notUnderstood(CaptureWords.CANNOT_OWN));
    }
}
