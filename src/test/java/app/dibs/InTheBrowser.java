package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Dibs and the sandbox's page in a real browser, for the tests of one class; skipped where there is no browser. */
abstract class InTheBrowser {
    static final String ANA = "U0ANA";
    static final String BEN = "U0BEN";
    static final String MIA = "U0MIA";
    static final String SAM = "U0SAM";
    static final String LEADS = "C0LEADS";

    private static Optional<RunningDibs> dibs = Optional.empty();
    private static Optional<SandboxPage> browser = Optional.empty();

    @BeforeAll
    static void start() {
        Optional<Path> chromium = SandboxPage.chromium();
        assumeTrue(chromium.isPresent(), "No Chromium or Chrome on the PATH, so nothing is tested in the browser");
        RunningDibs running = RunningDibs.setUp();
        dibs = Optional.of(running);
        browser = chromium.map(
                path -> SandboxPage.in(path, running.slack().pageAddress().toString()));
    }

    @AfterAll
    static void stop() {
        browser.ifPresent(SandboxPage::close);
        dibs.ifPresent(RunningDibs::close);
        browser = Optional.empty();
        dibs = Optional.empty();
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs().slack().violations()).isEmpty();
    }

    static RunningDibs dibs() {
        return dibs.orElseThrow();
    }

    static SandboxPage page() {
        return browser.orElseThrow();
    }

    /** The number of the lead of that name. */
    static long number(String name) {
        return dibs().look("select number from lead where name = '" + name + "'", Long.class)
                .getFirst();
    }
}
