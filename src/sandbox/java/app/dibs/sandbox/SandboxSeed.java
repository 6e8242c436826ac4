package app.dibs.sandbox;

import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;

final class SandboxSeed {
    private SandboxSeed() {}

    static void plant(ConfigurableApplicationContext bot, Duration atMost) {}
}
