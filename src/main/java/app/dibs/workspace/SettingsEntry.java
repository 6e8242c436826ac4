package app.dibs.workspace;

/**
 * A part of the settings that has a form of its own; a bean of the journey that shows it. It opens on top of the settings by
 * a button with this action id, which the journey routes; whether the person may is checked again when the click arrives.
 */
public interface SettingsEntry {
    /** Where it stands among the others; the lower is further up. */
    int place();

    /** The route. */
    String actionId();

    /** The button, in at most 75 characters. */
    String label();

    /** What can be set there, in a sentence. */
    String says();
}
