package app.dibs.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.slack.Acts;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.SlackLimits;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Northwind;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class HomeIntegrationTests {
    private static final List<View> PUBLISHED = new CopyOnWriteArrayList<>();
    private static DibsWithoutSlack dibs;

    @BeforeAll
    static void start() {
        dibs = new DibsWithoutSlack(new SilentSlack() {
            @Override
            public Mono<Void> publishHome(TeamId team, UserId user, View view) {
                return Mono.fromRunnable(() -> PUBLISHED.add(view));
            }
        });
        dibs.sql(
                "insert into workspace (workspace_id, name, bot_user_id) values ('T0NORTHWIND', 'Northwind', 'U0DIBS')");
        dibs.sql("""
                insert into member (workspace_id, user_id, name, role, time_zone) values
                    ('T0NORTHWIND', 'U0ANA', 'Ana Souza', 'rep', 'Europe/London'),
                    ('T0NORTHWIND', 'U0MIA', 'Mia Lindqvist', 'manager', 'Europe/London')
                """);
        dibs.sql("""
                insert into lead (workspace_id, number, name, owner_id, follow_up, created_at, created_by, touched_at)
                values ('T0NORTHWIND', 1, 'Mine', 'U0ANA', '2026-01-01', now(), 'U0ANA', now()),
                    ('T0NORTHWIND', 2, 'Hers', 'U0MIA', '2026-01-01', now(), 'U0ANA', now()),
                    ('T0NORTHWIND', 3, 'Far', 'U0ANA', '2999-01-01', now(), 'U0ANA', now())
                """);
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @BeforeEach
    void forget() {
        PUBLISHED.clear();
        dibs.forgetStatements();
    }

    @Test
    void showsThePersonTheirLeadsWithTwoQueriesAndOneCall() {
        String home = open(Northwind.ana(Northwind.workspace()));

        assertThat(home)
                .contains("*Mine*", "*New*\\n3", "*Yours overdue*\\n1", "row:1", "*Far*")
                .doesNotContain("Hers", "setup:open");
        assertThat(dibs.statements()).hasSize(2);
    }

    @Test
    void givesAnAdminTheSettings() {
        assertThat(open(Northwind.sam(Northwind.workspace()))).contains("\"setup:open\"");
    }

    @Test
    void showsAGuestNothingAndReadsNothing() {
        assertThat(open(Northwind.gus(Northwind.workspace()))).doesNotContain("Mine", "Leads", "setup:open");
        assertThat(dibs.statements()).isEmpty();
    }

    @Test
    void saysWhatIsMissingUntilAChannelIsChosen() {
        assertThat(open(Northwind.sam(Northwind.untouched()))).contains("Set up Dibs", "setup:open");
        assertThat(open(Northwind.ana(Northwind.untouched())))
                .contains("not set up here yet")
                .doesNotContain("Mine", "setup:open");
        assertThat(dibs.statements()).isEmpty();
    }

    @Test
    void publishesNothingWhenAnotherTabIsOpened() {
        show(Northwind.ana(Northwind.workspace()), "messages");

        assertThat(PUBLISHED).isEmpty();
    }

    private static String open(Member reader) {
        PUBLISHED.clear();
        show(reader, "home");
        assertThat(PUBLISHED).hasSize(1);
        return SlackLimits.checked(PUBLISHED.getFirst()).toString();
    }

    private static void show(Member reader, String tab) {
        dibs.bean(Home.class)
                .show(Acts.event(reader, "app_home_opened", "{\"tab\": \"%s\"}".formatted(tab)))
                .block();
    }
}
