package app.dibs.card;

import app.dibs.lead.LeadNumber;
import app.dibs.slack.ChannelId;

/** What a letter of a card tells of: the lead, and the channel that the card stands in. */
record CardSubject(LeadNumber lead, ChannelId channel) {
    static CardSubject read(String text) {
        String[] parts = text.split(":", -1);
        return new CardSubject(new LeadNumber(Long.parseLong(parts[0])), new ChannelId(parts[1]));
    }

    /** The card and its thread go out in their order. */
    String lane() {
        return "card:" + this;
    }

    @Override
    public String toString() {
        return lead.value() + ":" + channel;
    }
}
