package app.dibs.slack;

/** Who is behind an interaction. The room that knows people adds what they may do. */
public interface Person {
    /** The workspace that the app is installed in. */
    TeamId team();

    /** The person. */
    UserId user();
}
