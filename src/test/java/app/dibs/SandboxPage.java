package app.dibs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sandbox's page in a real browser, with the words of somebody who looks at it. */
final class SandboxPage implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 30_000;
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final String address;
    private final Playwright playwright;
    private final Page page;

    private SandboxPage(String address, Path chromium) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setTimeout(2 * PATIENCE_MILLIS)
                        .setArgs(QUIETLY))
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setLocale("en-US")
                        .setTimezoneId("America/New_York"))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    static SandboxPage in(Path chromium, String address) {
        return new SandboxPage(address, chromium);
    }

    /** The system's Chromium or Chrome; empty where there is none. */
    static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody of the team looks at a conversation. */
    SandboxPage as(String user, String channel) {
        return open("as=" + user + "&channel=" + channel);
    }

    /** Somebody of the team looks at what Dibs wrote to them. */
    SandboxPage withDibs(String user) {
        return open("as=%s&channel=D%s&tab=messages".formatted(user, user.substring(1)));
    }

    /** Somebody of the team looks at the Home tab of Dibs. */
    SandboxPage home(String user) {
        return open("as=%s&channel=D%s&tab=home".formatted(user, user.substring(1)));
    }

    private SandboxPage open(String query) {
        String separator = address.contains("?") ? "&" : "?";
        page.navigate(address + separator + query);
        assertThat(main()).isVisible();
        return this;
    }

    /** Writes in the channel and sends it. */
    SandboxPage types(String channel, String text) {
        Locator composer = page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName("Message " + channel).setExact(true));
        composer.fill(text);
        composer.press("Escape");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
        return this;
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The newest message that says this. */
    Locator message(String text) {
        return main().getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    /** The thread beside the conversation. */
    Locator thread() {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Thread"));
    }

    Locator modal(String title) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    /** Presses the button that reads so. */
    SandboxPage presses(Locator within, String label) {
        within.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        return this;
    }

    SandboxPage fills(Locator within, String label, String value) {
        field(within, label).fill(value);
        return this;
    }

    /** Types a date as {@code 2027-01-20}. */
    SandboxPage dates(Locator within, String label, String day) {
        Locator field = field(within, label);
        field.fill(day);
        field.press("Enter");
        return this;
    }

    private static Locator field(Locator within, String label) {
        return within.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label))
                .first();
    }

    /** Chooses from a select by its label or placeholder. */
    SandboxPage chooses(Locator within, String select, String option) {
        return chooses(within, select, option, option);
    }

    /** Types into a select and chooses from what it offers then. */
    SandboxPage chooses(Locator within, String select, String typed, String option) {
        within.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(select))
                .first()
                .fill(typed);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        return this;
    }

    /** Sends the modal and waits until it is gone. */
    SandboxPage submits(String title, String button) {
        presses(modal(title), button);
        assertThat(modal(title)).isHidden();
        return this;
    }

    /** On a screen of that height, in pixels. */
    SandboxPage onAScreenOf(int height) {
        page.setViewportSize(1280, height);
        return this;
    }

    /** The clock moves to 9:00 on the next working day of whoever acts. */
    SandboxPage sleepsOverIt() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next working morning, 9:00"))
                .click();
        return this;
    }

    /** Takes a picture of what is on screen, once nothing moves any more. */
    SandboxPage shows(String name) {
        page.locator(".progress.on, .button.busy, .select.busy, .picker.busy")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        return this;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
