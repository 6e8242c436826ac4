package app.dibs.card;

import app.dibs.lead.Lead;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import reactor.core.publisher.Mono;

/** What a journey has to say of a lead on its card; a bean of the journey. Reads, changes nothing. */
public interface CardRemark {
    /** Where it stands among the others; the lower is further up. */
    int place();

    /** What is to be said now; empty for nothing. */
    Mono<Remark> of(Lead lead);

    /**
     * What is said.
     *
     * @param words in mrkdwn, one line
     * @param elements what can be done about it; the lead's number stands behind the last colon of their block id
     */
    record Remark(String words, List<BlockElement> elements) {}
}
