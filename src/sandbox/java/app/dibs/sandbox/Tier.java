package app.dibs.sandbox;

/** Slack's classes of methods by the calls a minute that an app may make. */
enum Tier {
    ONE,
    TWO,
    THREE,
    FOUR,
    UNLIMITED
}
