package app.dibs.card;

import app.dibs.lead.Made;
import app.dibs.slack.Message;
import java.util.function.Function;

/**
 * Why a wish left a lead as it is, in a journey's words. What is the same for every journey is said here: that there is no
 * such lead, or that it is in the trash and the way on.
 *
 * @param refused words in mrkdwn for a lead that is on the desk
 * @param duplicate words in mrkdwn for a lead that has the address already
 */
public record Unchanged(Function<Made.Refused, String> refused, Function<Made.Duplicate, String> duplicate) {
    /** For a journey that gives no lead an e-mail address or phone number. */
    public static Unchanged because(Function<Made.Refused, String> refused) {
        return new Unchanged(refused, duplicate -> {
            throw new IllegalStateException(
                    "No address was given to " + duplicate.lead().number());
        });
    }

    /** As a message. */
    public Message message(Made made) {
        return made instanceof Made.Refused no && no.lead().trashed() != null
                ? Gone.unchanged(no.lead())
                : Message.of(words(made));
    }

    /** For beside a field, where text is plain. */
    public String plainly(Made made) {
        return made instanceof Made.Refused no && no.lead().trashed() != null
                ? Gone.plainly(no.lead())
                : words(made).replace("`", "");
    }

    private String words(Made made) {
        return switch (made) {
            case Made.Missing missing -> Gone.missing(missing.number());
            case Made.Refused no -> refused.apply(no);
            case Made.Duplicate other -> duplicate.apply(other);
            case Made.Done done -> throw new IllegalStateException(done.lead().number() + " was changed");
        };
    }
}
