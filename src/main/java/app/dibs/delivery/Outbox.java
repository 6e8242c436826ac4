package app.dibs.delivery;

import app.dibs.slack.TeamId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Where letters are left, in the transaction of the change that they tell of. */
@Repository
public class Outbox {
    private final DatabaseClient database;

    Outbox(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Leaves letters. Where one of the same kind and subject waits, its row is touched: that keeps the sender from taking
     * it before this transaction ends, so that its words will be of this change too.
     */
    public Mono<Void> add(TeamId team, List<Letter> letters) {
        return letters.isEmpty() ? Mono.empty() : insert(team, once(letters));
    }

    /** The statement can't touch one row twice, so of several with the same kind and subject the most urgent is left. */
    private static Collection<Letter> once(List<Letter> letters) {
        return letters.stream()
                .collect(Collectors.toMap(
                        letter -> List.of(letter.kind(), letter.subject()),
                        letter -> letter,
                        (one, other) -> other.urgency().rank() < one.urgency().rank() ? other : one,
                        LinkedHashMap::new))
                .values();
    }

    private Mono<Void> insert(TeamId team, Collection<Letter> letters) {
        return database.sql("""
                        insert into outbox (workspace_id, kind, subject, lane, urgency)
                        select :workspace_id, l.kind, l.subject, l.lane, l.urgency
                        from unnest(:kinds, :subjects, :lanes, :urgencies)
                            with ordinality as l (kind, subject, lane, urgency, place)
                        order by l.place
                        on conflict (workspace_id, kind, subject) where state = 'waiting'
                            do update set urgency = least(outbox.urgency, excluded.urgency)
                        """)
                .bind("workspace_id", team.value())
                .bind("kinds", letters.stream().map(Letter::kind).toArray(String[]::new))
                .bind("subjects", letters.stream().map(Letter::subject).toArray(String[]::new))
                .bind("lanes", letters.stream().map(Letter::lane).toArray(String[]::new))
                .bind("urgencies", letters.stream().map(l -> l.urgency().rank()).toArray(Short[]::new))
                .then();
    }
}
