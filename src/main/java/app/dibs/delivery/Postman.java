package app.dibs.delivery;

import app.dibs.slack.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Sends what waits in the outbox, while the application runs. A stop takes nothing more and waits a while for what is
 * under way; what doesn't end by then is looked for when its lease is over.
 */
@Component
class Postman implements SmartLifecycle {
    /** Starts before the web server opens and stops after it has closed: its phase is 2048 below the default. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3072;

    private final Mailbag mailbag;
    private final RoadMap roads;
    private final Courier courier;
    private final Settlement settlement;
    private final DeliverySettings settings;
    private volatile @Nullable Shift shift;
    private @Nullable Disposable work;

    Postman(Mailbag mailbag, RoadMap roads, Courier courier, Settlement settlement, DeliverySettings settings) {
        this.mailbag = mailbag;
        this.roads = roads;
        this.courier = courier;
        this.settlement = settlement;
        this.settings = settings;
    }

    /** There may be something to send in this workspace. While the postman is stopped, the sweep sees to it later. */
    void wake(TeamId team) {
        Shift now = shift;
        if (now != null) {
            now.wake(team);
        }
    }

    @Override
    public void start() {
        Shift begins = new Shift(mailbag, roads, courier, settlement, settings);
        work = begins.begin();
        shift = begins;
    }

    @Override
    public void stop(Runnable stopped) {
        Shift ends = shift;
        Disposable ending = work;
        shift = null;
        if (ends == null || ending == null) {
            stopped.run();
            return;
        }
        ends.end()
                .timeout(settings.stopWithin(), Mono.empty())
                .doFinally(end -> ending.dispose())
                .doFinally(end -> stopped.run())
                .subscribe();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return shift != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
