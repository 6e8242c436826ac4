package app.dibs.sandbox;

import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The parts of a running sandbox, so that they can reach each other. */
final class World {
    final SandboxOptions options;
    final Manifest manifest;
    final TeamState state;
    final Triggers triggers;
    final RateLimits rates;
    final Faults faults = new Faults();
    final Inspector inspector = new Inspector();
    final Violations violations = new Violations();
    final Ids ids = new Ids();
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    volatile SandboxLimits limits;
    volatile URI address = URI.create("http://127.0.0.1");

    @Nullable
    volatile URI botUri;

    World(SandboxOptions options, Manifest manifest) {
        this.options = options;
        this.manifest = manifest;
        this.limits = options.limits();
        this.state = new TeamState(options.clock());
        this.triggers = new Triggers(() -> limits.triggerLife(), System::nanoTime);
        this.rates = new RateLimits(() -> limits, System::nanoTime);
    }

    /** Does something on a thread of its own; nothing once the sandbox is closed, when there is nobody to see it. */
    void aside(Runnable act) {
        try {
            threads.execute(act);
        } catch (RejectedExecutionException closed) {
            if (!threads.isShutdown()) {
                throw closed;
            }
        }
    }
}
