package app.dibs.capture;

import app.dibs.Eavesdropper;
import app.dibs.TestDatabase;
import app.dibs.slack.SlackApi;
import app.dibs.workspace.Member;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.proxy.core.MethodExecutionInfo;
import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.listener.ProxyExecutionListener;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The journey and the rooms below it on a real database, which notes what is asked of it. */
final class CaptureDesk implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final NotedSlack slack = new NotedSlack();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ConnectionPool pool;

    CaptureDesk() {
        pool = new ConnectionPool(
                ConnectionPoolConfiguration.builder(noting(ConnectionFactories.get("r2dbc:" + TestDatabase.migrated())))
                        .maxSize(8)
                        .build());
        context.registerBean(Clock.class, () -> Northwind.CLOCK);
        context.registerBean(SlackApi.class, () -> slack);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(DatabaseClient.class, () -> DatabaseClient.create(pool));
        context.registerBean(
                TransactionalOperator.class, () -> TransactionalOperator.create(new R2dbcTransactionManager(pool)));
        context.scan("app.dibs.capture", "app.dibs.card", "app.dibs.delivery", "app.dibs.lead", "app.dibs.workspace");
        // The postman stays at home: what is asked of the database is the journey's own.
        context.registerBean(
                AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, LifecycleProcessor.class, Idle::new);
        context.refresh();
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private ConnectionFactory noting(ConnectionFactory factory) {
        return Eavesdropper.at(factory, new ProxyExecutionListener() {
            @Override
            public void beforeQuery(QueryExecutionInfo query) {
                query.getQueries().forEach(sql -> asked.add(sql.getQuery()));
            }

            @Override
            public void beforeMethod(MethodExecutionInfo call) {
                if ("beginTransaction".equals(call.getMethod().getName())) {
                    asked.add("begin");
                }
            }
        });
    }

    /** The workspace as it is on its first day. */
    void settle() {
        run("truncate workspace cascade");
        run("insert into workspace (workspace_id, name, bot_user_id, leads_channel)"
                + " values (:workspace_id, 'Northwind', 'U0DIBS', 'C0LEADS')");
        List.of(Northwind.ANA, Northwind.BEN, Northwind.CHLOE, Northwind.MIA, Northwind.VIC)
                .forEach(this::join);
        asked.clear();
        slack.opened.clear();
    }

    private void join(Member member) {
        run(
                "insert into member (workspace_id, user_id, name, role, time_zone) values (:workspace_id, '%s', '%s', '%s', '%s')"
                        .formatted(
                                member.user(),
                                member.name(),
                                member.role().name().toLowerCase(Locale.ROOT),
                                member.zone()));
    }

    private void run(String sql) {
        the(DatabaseClient.class)
                .sql(sql.replace(":workspace_id", "'" + Northwind.TEAM + "'"))
                .then()
                .block();
    }

    @Override
    public void close() {
        context.close();
        pool.dispose();
    }

    private static final class Idle extends DefaultLifecycleProcessor {
        @Override
        public void onRefresh() {}
    }
}
