package app.dibs;

/** A setting is missing or wrong; the process says so in one sentence and does not start. */
public final class MissingSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The sentence begins with the setting's name. */
    public MissingSetting(String setting, String sentence) {
        super(setting + " " + sentence);
    }
}
