package app.dibs.slack.bolt;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The virtual threads on which Bolt and the SDK's client may block, since neither is reactive. */
@Component
final class SlackThreads implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-", 1).factory());
    private final Scheduler scheduler = Schedulers.fromExecutorService(threads, "slack");

    /** What blocks, done on a thread of its own once somebody subscribes. */
    <T> Mono<T> run(Callable<T> blocking) {
        return Mono.fromCallable(blocking).subscribeOn(scheduler);
    }

    Executor executor() {
        return threads;
    }

    /** Lets what has begun come to its end, for a few seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
