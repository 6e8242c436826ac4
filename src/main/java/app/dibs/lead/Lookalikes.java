package app.dibs.lead;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds leads that may be about the same person or company though nothing unique says so. Reads only. */
@Repository
public class Lookalikes {
    static final String ALIKE = LeadRows.SELECT + """
                        where l.workspace_id = :workspace_id and l.deleted_at is null and l.number <> :itself
                            and (lower(l.name) = lower(:name)
                                    and (l.company is null or cast(:company as text) is null
                                        or similarity(lower(l.company), lower(:company)) > 0.3)
                                or lower(l.company) = lower(:company)
                                    and similarity(lower(l.name), lower(:name)) > 0.4)
                        order by similarity(lower(l.name), lower(:name)) desc,
                            similarity(lower(l.company), lower(:company)) desc nulls last, l.number desc
                        limit 1
                        """;

    private final DatabaseClient database;

    Lookalikes(DatabaseClient database) {
        this.database = database;
    }

    /**
     * The live lead that is most like this one: it has the same name, and a company like it where both have one; or it is
     * of the same company, and has a name like it. Empty where there is none. Both ways go by an index.
     */
    public Mono<Lead> of(Lead lead) {
        return database.sql(ALIKE)
                .bind("workspace_id", lead.team().value())
                .bind("itself", lead.number().value())
                .bind("name", lead.name())
                .bind("company", LeadTable.text(lead.company()))
                .map(LeadRows::lead)
                .one();
    }
}
