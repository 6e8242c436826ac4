package app.dibs.convert;

import app.dibs.card.Origin;
import app.dibs.convert.ConvertViews.Sight;
import app.dibs.customer.Account;
import app.dibs.customer.ContactMatches;
import app.dibs.customer.Pipelines;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Phone;
import app.dibs.lead.Reading;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import com.slack.api.model.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which step is shown, with what it needs; a step that needs nothing asks nothing. */
@Component
class Steps {
    private final Opening opening;
    private final ConvertDrafts drafts;
    private final ContactMatches matches;
    private final Pipelines pipelines;
    private final SlackApi slack;

    Steps(Opening opening, ConvertDrafts drafts, ContactMatches matches, Pipelines pipelines, SlackApi slack) {
        this.opening = opening;
        this.drafts = drafts;
        this.matches = matches;
        this.pipelines = pipelines;
        this.slack = slack;
    }

    /** Opens the first step, or says why not. */
    Mono<SlackReply> open(Triggered asked, LeadNumber number, Origin origin) {
        return opening.find(Member.behind(asked), number)
                .flatMap(found -> open(asked, found, origin))
                .defaultIfEmpty(SlackReply.say(ConvertWords.missing(number)));
    }

    /** The same for a lead that was looked up already. */
    Mono<SlackReply> open(Triggered asked, Opening.Found found, Origin origin) {
        return found.lead().isOpen()
                ? first(asked, found, origin)
                        .flatMap(view -> slack.show(asked, view))
                        .thenReturn(SlackReply.ack())
                : Mono.just(SlackReply.say(ConvertWords.closed(found.lead())));
    }

    private Mono<View> first(Interaction asked, Opening.Found found, Origin origin) {
        ConvertDraft kept = found.kept();
        if (kept == null) {
            return view(asked, Step.CONTACT, found.fresh(origin), "");
        }
        boolean changed = kept.version() != found.lead().version();
        String notice = ConvertWords.kept() + (changed ? " " + ConvertWords.leadChanged(kept.number()) : "");
        return view(asked, Step.CONTACT, kept.at(origin).over(found.lead()), notice);
    }

    /** The step takes the place of the one that is shown. */
    Mono<SlackReply> draw(Interaction asked, Step step, ConvertDraft draft, String notice) {
        return view(asked, step, draft, notice).map(SlackReply.Update::new);
    }

    private Mono<View> view(Interaction asked, Step step, ConvertDraft draft, String notice) {
        Member by = Member.behind(asked);
        return step == Step.DEAL && draft.makesDeal()
                ? pipelines
                        .all(by.team())
                        .flatMap(all -> view(by, step, draft.settled(all), new Sight(by.workspace(), notice, all)))
                : view(by, step, draft, new Sight(by.workspace(), notice, List.of()));
    }

    private Mono<View> view(Member by, Step step, ConvertDraft draft, Sight sight) {
        return drafts.token(by, draft).map(token -> ConvertViews.step(step, draft, token, sight));
    }

    /** The account, or again the contact where the name or an address that was typed is somebody's already. */
    Mono<SlackReply> afterContact(Interaction asked, ConvertDraft draft) {
        if (!draft.mustAskAgain()) {
            return draw(asked, Step.ACCOUNT, draft, "");
        }
        Member by = Member.behind(asked);
        return matches.of(
                        by.team(),
                        draft.typedName(),
                        orNull(draft.get(ConvertField.ACCOUNT_NAME)),
                        orNull(draft.get(ConvertField.EMAIL)),
                        phone(draft, by))
                .map(Alike::of)
                .filter(alike -> !isDecided(draft, alike))
                .flatMap(alike -> draw(asked, Step.CONTACT, draft.alike(alike), ""))
                .switchIfEmpty(Mono.defer(() -> draw(asked, Step.ACCOUNT, draft.askedNow(), "")));
    }

    /** Whether the person has seen this contact and wants another one. */
    private static boolean isDecided(ConvertDraft draft, Alike alike) {
        return draft.alike() != null && draft.alike().number() == alike.number();
    }

    private static @Nullable String phone(ConvertDraft draft, Member by) {
        Reading<Phone> read =
                Phone.read(draft.get(ConvertField.PHONE), by.workspace().country());
        return read.asOptional().map(Phone::e164).orElse(null);
    }

    /** The account that is there already is chosen instead of a new one. */
    Mono<SlackReply> offer(Interaction asked, ConvertDraft draft, Account account) {
        ConvertDraft chosen = draft.with(ConvertField.ACCOUNT, ConvertDraft.EXISTING)
                .with(
                        ConvertField.EXISTING,
                        ConvertViews.accountValue(account.number().value(), account.name()));
        return draw(asked, Step.ACCOUNT, chosen, "⚠️ " + ConvertWords.accountExists(account.number(), account.name()));
    }

    /** The first step, as if nobody had typed. */
    Mono<SlackReply> afresh(Interaction asked, ConvertDraft draft) {
        Member by = Member.behind(asked);
        return drafts.forget(by, draft.number())
                .then(Mono.defer(() -> opening.find(by, draft.number())))
                .flatMap(found -> found.lead().isOpen()
                        ? draw(asked, Step.CONTACT, found.fresh(draft.origin()), "")
                        : Mono.just(SlackReply.say(ConvertWords.closed(found.lead()))))
                .defaultIfEmpty(SlackReply.say(ConvertWords.missing(draft.number())));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
