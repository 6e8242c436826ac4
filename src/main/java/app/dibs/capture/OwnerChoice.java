package app.dibs.capture;

import app.dibs.lead.Owner;
import app.dibs.lead.Reading;
import app.dibs.slack.FormValues;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom a new lead belongs to; the database is asked only where a manager chose somebody else. */
@Component
class OwnerChoice {
    private final Members members;

    OwnerChoice(Members members) {
        this.members = members;
    }

    /** The owner that was chosen in the form, an empty optional for nobody, or why that person cannot be it. */
    Mono<Reading<Optional<Owner>>> read(FormValues form, Member by) {
        Optional<UserId> chosen = form.user(CaptureFields.OWNER);
        boolean self = chosen.map(by.user()::equals)
                .orElseGet(() -> CaptureFields.ME.equals(form.option(CaptureFields.OWNER)));
        if (self || chosen.isEmpty()) {
            return Mono.just(Reading.understood(self ? Optional.of(Owner.of(by)) : Optional.empty()));
        }
        return by.may(Right.ASSIGN)
                ? find(by, chosen.get())
                : Mono.just(Reading.notUnderstood(CaptureWords.ONLY_MANAGERS));
    }

    private Mono<Reading<Optional<Owner>>> find(Member by, UserId chosen) {
        return members.find(by.team(), chosen)
                .filter(member -> member.may(Right.UPDATE))
                .map(member -> Reading.understood(Optional.of(Owner.of(member))))
                .defaultIfEmpty(Reading.notUnderstood(CaptureWords.CANNOT_OWN));
    }
}
