package app.dibs.slack;

import reactor.core.publisher.Mono;

/** Tells who is behind an interaction; implemented by the room that knows people. */
public interface People {
    /**
     * Who asks, with all that a journey needs to know about them, in one query.
     *
     * @param team the workspace that the app is installed in
     * @param user who acts
     * @param homeTeam the workspace that the person belongs to; another than {@code team} in Slack Connect channels
     * @param request the id of the interaction, looked up in the same query
     */
    Mono<Visit> whoIs(TeamId team, UserId user, TeamId homeTeam, RequestId request);

    /** A person at the door, and whether what they ask for was done already (Slack delivers some things twice). */
    record Visit(Person person, boolean alreadyDone) {}
}
