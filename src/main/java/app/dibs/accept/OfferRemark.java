package app.dibs.accept;

import app.dibs.card.CardRemark;
import app.dibs.lead.Lead;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says on the card that a lead waits for its owner to accept it, with the button for that. */
@Component
class OfferRemark implements CardRemark {
    private final Offers offers;

    OfferRemark(Offers offers) {
        this.offers = offers;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Mono<Remark> of(Lead lead) {
        return lead.owner() == null || !lead.isOpen()
                ? Mono.empty()
                : offers.waiting(lead.team(), lead.number())
                        .map(offer -> new Remark(AcceptWords.waits(offer), List.of(Accept.button())));
    }
}
