package app.dibs.slack;

/** A setting that is missing or wrong. Its message is the one sentence that the person who starts Dibs reads. */
public final class UnusableSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which setting, what is the matter with it, and where to get it. */
    public UnusableSetting(String name, String matter, String remedy) {
        super(name + " " + matter + ": " + remedy + ".");
    }
}
