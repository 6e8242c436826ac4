package app.dibs.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The bot as Slack sees it: something that is told and that answers in time, or not. */
final class Bot {
    private final World world;
    private final BotLink link;

    @Nullable
    private volatile Outgoing last;

    Bot(World world, BotLink link) {
        this.world = world;
        this.link = link;
    }

    /** Tells the bot something and waits for its answer; a second time at once where the faults say so. */
    Reply tell(Outgoing outgoing) {
        if (outgoing.kind() != Outgoing.Kind.EVENT) {
            last = outgoing;
        }
        boolean repeatable = outgoing.kind() == Outgoing.Kind.COMMAND || outgoing.kind() == Outgoing.Kind.INTERACTION;
        if (repeatable && world.faults.deliversTwice()) {
            world.aside(() -> once(outgoing));
        }
        return once(outgoing);
    }

    /** Tells the bot the last command or interaction once more, byte for byte. */
    Reply repeatLast() {
        Outgoing again = last;
        if (again == null) {
            throw new NoSuchThing("Nothing was sent to the bot yet.");
        }
        return once(again);
    }

    /** Whether the bot gives back Slack's challenge, as it must when its address is entered. */
    boolean answersChallenge() {
        String challenge = world.ids.secret();
        ObjectNode payload = Json.object()
                .put("token", Payloads.VERIFICATION_TOKEN)
                .put("challenge", challenge)
                .put("type", "url_verification");
        Reply reply = tell(Outgoing.of(Outgoing.Kind.EVENT, "url_verification", payload));
        return reply.isOk()
                && (reply.body().strip().equals(challenge)
                        || Json.text(reply.json(), "challenge").equals(challenge));
    }

    private Reply once(Outgoing outgoing) {
        Instant start = Instant.now();
        long startNanos = System.nanoTime();
        Reply reply = link.tell(outgoing, world.limits.answerWithin());
        world.inspector.add(new Inspector.Note(
                start,
                Inspector.Direction.TO_BOT,
                outgoing.what(),
                reply.status(),
                (System.nanoTime() - startNanos) / 1_000_000,
                reply.isOk() ? null : reply.failure(),
                outgoing.payload(),
                reply.shown()));
        return reply;
    }
}
