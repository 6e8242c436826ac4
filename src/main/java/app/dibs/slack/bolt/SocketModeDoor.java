package app.dibs.slack.bolt;

import java.io.IOException;
import java.time.Duration;
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
    private final SocketLink link;
    private volatile @Nullable Thread keeper;

    SocketModeDoor(SlackSettings settings, SlackClients clients, BoltApp app, SlackThreads threads) {
        this.settings = settings.checked();
        this.link = new SocketLink(settings.appToken(), clients.ordinary(), app, threads.executor());
    }

    @Override
    public void start() {
        if (settings.listensThroughSocketMode()) {
            Thread starting = Thread.ofVirtual().name("slack-socket-mode").unstarted(this::keepOpen);
            keeper = starting;
            starting.start();
        }
    }

    @Override
    public void stop() {
        Thread stopping = keeper;
        keeper = null;
        if (stopping != null) {
            stopping.interrupt();
            close();
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    private void keepOpen() {
        int failures = 0;
        while (Thread.currentThread().equals(keeper)) {
            failures = isOpen() ? 0 : failures + 1;
            if (!pause(failures)) {
                return;
            }
        }
    }

    private boolean isOpen() {
        try {
            link.keepOpen();
            return true;
        } catch (Exception e) {
            LOG.warn("Socket Mode could not connect to Slack and is going to try again: {}", e.getMessage());
            return false;
        }
    }

    private void close() {
        try {
            link.close();
        } catch (IOException e) {
            LOG.warn("Socket Mode did not close its connection in order", e);
        }
    }

    private static boolean pause(int failures) {
        Duration wait = failures == 0 ? LOOKS_AFTER : Duration.ofSeconds(1L << Math.min(failures - 1, 6));
        try {
            Thread.sleep(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
