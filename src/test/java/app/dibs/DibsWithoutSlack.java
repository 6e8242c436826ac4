package app.dibs;

import app.dibs.slack.SilentSlack;
import app.dibs.slack.SlackApi;
import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.listener.ProxyExecutionListener;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.util.retry.Retry;

/**
 * Dibs on a real, empty database, with a Slack that the test plays; nothing runs by the clock. It counts what is asked of
 * the database.
 */
public final class DibsWithoutSlack implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** Starts it. */
    public DibsWithoutSlack(SlackApi slack) {
        String database = TestDatabase.migrated();
        context = new SpringApplicationBuilder(House.class)
                .web(WebApplicationType.NONE)
                .initializers(made -> furnish((GenericApplicationContext) made, slack))
                .run(
                        "--dibs.database-url=" + database,
                        "--dibs.database-connections=4",
                        "--spring.reactor.netty.shutdown-quiet-period=0s",
                        // Quartz keeps one connection provider for all schedulers of a name.
                        "--spring.quartz.scheduler-name="
                                + DatabaseUrl.read(database).name(),
                        "--spring.quartz.auto-startup=false");
        connect();
    }

    /** The first connection loads and instruments the whole driver, which on a busy machine outlasts the pool's patience. */
    private void connect() {
        bean(DatabaseClient.class)
                .sql("select 1")
                .fetch()
                .one()
                .retryWhen(Retry.max(10).filter(DataAccessResourceFailureException.class::isInstance))
                .block();
        forgetStatements();
    }

    private void furnish(GenericApplicationContext context, SlackApi slack) {
        context.registerBean(SlackApi.class, () -> slack);
        context.registerBean("countsStatements", BeanPostProcessor.class, () -> new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ConnectionFactory factory ? counted(factory) : bean;
            }
        });
    }

    private ConnectionFactory counted(ConnectionFactory factory) {
        return Eavesdropper.at(factory, new ProxyExecutionListener() {
            @Override
            public void afterQuery(QueryExecutionInfo done) {
                done.getQueries().forEach(query -> statements.add(query.getQuery()));
            }
        });
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs a statement without parameters. */
    public void sql(String statement) {
        bean(DatabaseClient.class).sql(statement).then().block();
    }

    /** The same with the workspace T0NORTHWIND, and Ana in it, a rep. */
    public static DibsWithoutSlack withAna() {
        DibsWithoutSlack dibs = new DibsWithoutSlack(new SilentSlack());
        dibs.sql(
                "insert into workspace (workspace_id, name, bot_user_id) values ('T0NORTHWIND', 'Northwind', 'U0DIBS')");
        dibs.sql("insert into member (workspace_id, user_id, name, role, time_zone)"
                + " values ('T0NORTHWIND', 'U0ANA', 'Ana Souza', 'rep', 'America/New_York')");
        return dibs;
    }

    /** What a query of one column answers. */
    public <T> List<T> look(String query, Class<T> type) {
        return bean(DatabaseClient.class)
                .sql(query)
                .mapValue(type)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    /** What was asked of the database since the last {@link #forgetStatements}. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** From here on statements are counted anew. */
    public void forgetStatements() {
        statements.clear();
    }

    @Override
    public void close() {
        context.close();
    }

    /** All rooms but the one that speaks to the real Slack; no stereotype, so that nobody else scans it in. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "app.dibs",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "app\\.dibs\\.slack\\.bolt\\..*",
                                "app\\.dibs\\.sandbox\\..*",
                                "app\\.dibs\\.DibsApplication",
                                ".*Tests.*"
                            }))
    static class House {}
}
