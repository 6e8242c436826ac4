package app.dibs.slack.bolt;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The door that Dibs opens from inside, where {@code SLACK_APP_TOKEN} is set: one connection to Slack, kept for as long as
 * the process lives. A connection that cannot be made is tried again, ever less often.
 */
@Component
final class SocketModeDoor implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SocketModeDoor.class);
    private static final Duration LOOKS_AFTER = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final SlackSettings settings;
    private final Supplier<SocketLink> links;
    private volatile @Nullable SocketLink link;

    SocketModeDoor(SlackSettings settings, SlackClients clients, BoltApp app, SlackThreads threads) {
        this.settings = settings.checked();
        this.links = () -> new SocketLink(settings.appToken(), clients.ordinary(), app, threads.executor());
    }

    @Override
    public void start() {
        if (settings.listensThroughSocketMode()) {
            SocketLink opening = links.get();
            link = opening;
            Thread.ofVirtual().name("slack-socket-mode").start(() -> keepOpen(opening));
        }
    }

    @Override
    public void stop() {
        SocketLink closing = link;
        link = null;
        if (closing != null) {
            close(closing);
        }
    }

    @Override
    public boolean isRunning() {
        return link != null;
    }

    private static void keepOpen(SocketLink link) {
        int failures = 0;
        do {
            failures = connects(link) ? 0 : failures + 1;
        } while (!link.isClosedWithin(pause(failures)));
    }

    private static boolean connects(SocketLink link) {
        try {
            link.keepOpen();
            return true;
        } catch (Exception e) {
            LOG.warn("Socket Mode could not connect to Slack and is going to try again: {}", e.getMessage());
            return false;
        }
    }

    private static void close(SocketLink link) {
        try {
            link.close();
        } catch (IOException e) {
            LOG.warn("Socket Mode did not close its connection in order", e);
        }
    }

    private static Duration pause(int failures) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures, 6));
        Duration wait = failures == 0 ? LOOKS_AFTER : doubled;
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
