package app.dibs.bulk;

import app.dibs.bulk.BulkTable.Share;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells an owner once of all leads that were given to them, or to somebody else, at once. */
@Component
class BulkNews implements Writer {
    static final String KIND = "bulk-news";

    private final BulkTable table;

    BulkNews(BulkTable table) {
        this.table = table;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        String[] parts = subject.split(":", -1);
        UserId reader = new UserId(parts[1]);
        return table.share(team, Long.parseLong(parts[0]), reader)
                .filter(share -> share.gained() + share.lost() > 0)
                .map(share -> new Outgoing.Post(reader.value(), null, Message.of(words(share))));
    }

    private static String words(Share share) {
        String who = Mrkdwn.escape(share.whoName());
        return share.gained() > 0
                ? "%s assigned you %s. `/lead list mine` shows them.".formatted(who, BulkWords.leads(share.gained()))
                : "%s gave %s of yours to somebody else.".formatted(who, BulkWords.leads(share.lost()));
    }
}
