package app.dibs.home;

import app.dibs.workspace.Member;

/**
 * What a person looks at in the Home tab.
 *
 * @param page the word of a {@link HomePage}; empty where nothing was chosen yet
 * @param choice what is chosen there, in the page's own words; empty for what it shows first
 */
public record HomePlace(String page, String choice) {
    private static final char BETWEEN = '|';

    /** What this person chose last. */
    public static HomePlace of(Member reader) {
        String kept = reader.homeChoice();
        int end = kept.indexOf(BETWEEN);
        return end < 0 ? new HomePlace("", "") : new HomePlace(kept.substring(0, end), kept.substring(end + 1));
    }

    /** As it is kept. */
    @Override
    public String toString() {
        return page + BETWEEN + choice;
    }
}
