package app.dibs.dealcard;

import app.dibs.customer.CustomerNumber;
import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.slack.ChannelId;

/** What a letter of a card tells of: the deal, and the channel that the card stands in. */
record DealCardSubject(CustomerNumber deal, ChannelId channel) {
    static DealCardSubject read(String text) {
        String[] parts = text.split(":", -1);
        return new DealCardSubject(CustomerNumber.deal(Long.parseLong(parts[0])), new ChannelId(parts[1]));
    }

    /** It is to be drawn as the deal is when it is sent. */
    Letter drawn(Urgency urgency) {
        return new Letter(DealCardWriter.KIND, toString(), lane(), urgency);
    }

    /** The thread is to say what was done. */
    Letter told(long activity) {
        return new Letter(DealThreadWriter.KIND, this + ":" + activity, lane(), Urgency.NOW);
    }

    /** The card and its thread go out in their order. */
    private String lane() {
        return "deal-card:" + this;
    }

    @Override
    public String toString() {
        return deal.value() + ":" + channel;
    }
}
