package app.dibs;

import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The one database, as R2DBC for the product and as a small JDBC pool for Flyway and Quartz; and the clock. */
@Configuration(proxyBeanMethods = false)
class Database {
    /**
     * A list of leads is planned for what is asked: one plan for all filters would read along an order for the tag that only
     * ten leads have. The beginning of an order touches a page for each lead, which PostgreSQL, thinking of the whole order and
     * a large cache, takes for far cheaper than it is. Few rows are read at a time, so that compiling costs more than it saves.
     */
    private static final Map<String, String> PLANS =
            Map.of("plan_cache_mode", "force_custom_plan", "effective_cache_size", "128MB", "jit", "off");

    @Bean
    DatabaseUrl databaseUrl(@Value("${dibs.database-url:}") String url) {
        return DatabaseUrl.read(url);
    }

    @Bean(destroyMethod = "dispose")
    ConnectionPool connectionFactory(DatabaseUrl url, @Value("${dibs.database-connections:16}") int connections) {
        ConnectionFactory factory = ConnectionFactories.get(ConnectionFactoryOptions.parse(url.r2dbc())
                .mutate()
                .option(ConnectionFactoryOptions.USER, url.user())
                .option(ConnectionFactoryOptions.PASSWORD, url.password())
                .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, Duration.ofSeconds(2))
                .option(PostgresqlConnectionFactoryProvider.OPTIONS, PLANS)
                // As text, times, dates and arrays take longer to read than the leads that they stand in.
                .option(PostgresqlConnectionFactoryProvider.FORCE_BINARY, true)
                .build());
        return new PatientPool(ConnectionPoolConfiguration.builder(factory)
                .name("dibs")
                .initialSize(1)
                .maxSize(connections)
                .acquireRetry(connections)
                .maxIdleTime(Duration.ofMinutes(5))
                .build());
    }

    /**
     * After an outage each pooled connection may be dead, and a person's first click is not to pay for it: all of them are
     * tried, and one limit holds for the whole. The pool's own limit would begin anew with each try.
     */
    private static final class PatientPool extends ConnectionPool {
        private static final Duration PATIENCE = Duration.ofSeconds(2);

        PatientPool(ConnectionPoolConfiguration configuration) {
            super(configuration);
        }

        @Override
        public Mono<Connection> create() {
            return super.create()
                    .timeout(
                            PATIENCE,
                            Mono.error(() ->
                                    new R2dbcTimeoutException("No connection within " + PATIENCE.toSeconds() + " s")));
        }
    }

    /** Boot declares no {@link DataSource} beside R2DBC, and Quartz would then keep its jobs in memory without a word. */
    @Bean
    DataSource dataSource(DatabaseUrl url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("flyway-quartz");
        pool.setJdbcUrl(url.jdbc());
        pool.setUsername(url.user());
        pool.setPassword(url.password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        return pool;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
