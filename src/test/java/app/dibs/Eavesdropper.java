package app.dibs;

import io.r2dbc.proxy.ProxyConnectionFactory;
import io.r2dbc.proxy.callback.ProxyConfig;
import io.r2dbc.proxy.callback.ProxyFactory;
import io.r2dbc.proxy.callback.QueriesExecutionContext;
import io.r2dbc.proxy.core.ConnectionInfo;
import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.core.StatementInfo;
import io.r2dbc.proxy.listener.ProxyExecutionListener;
import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;

/**
 * Listens to what a database is asked. The rows that it answers come through as they are: to pass on each of their values
 * takes as long as to read it, and would be measured with it.
 */
public final class Eavesdropper implements ProxyFactory {
    private final ProxyFactory all;

    private Eavesdropper(ProxyFactory all) {
        this.all = all;
    }

    /** The same database, to which {@code listener} listens. */
    public static ConnectionFactory at(ConnectionFactory database, ProxyExecutionListener listener) {
        ProxyConfig config = new ProxyConfig();
        Eavesdropper eavesdropper = new Eavesdropper(config.getProxyFactory());
        config.setProxyFactoryFactory(same -> eavesdropper);
        return ProxyConnectionFactory.builder(database, config)
                .listener(listener)
                .build();
    }

    @Override
    public Row wrapRow(Row row, QueryExecutionInfo execution) {
        return row;
    }

    @Override
    public Result.RowSegment wrapRowSegment(Result.RowSegment segment, QueryExecutionInfo execution) {
        return segment;
    }

    @Override
    public ConnectionFactory wrapConnectionFactory(ConnectionFactory factory) {
        return all.wrapConnectionFactory(factory);
    }

    @Override
    public Connection wrapConnection(Connection connection, ConnectionInfo info) {
        return all.wrapConnection(connection, info);
    }

    @Override
    public Batch wrapBatch(Batch batch, ConnectionInfo info) {
        return all.wrapBatch(batch, info);
    }

    @Override
    public Statement wrapStatement(Statement statement, StatementInfo info, ConnectionInfo connection) {
        return all.wrapStatement(statement, info, connection);
    }

    @Override
    public Result wrapResult(Result result, QueryExecutionInfo execution, QueriesExecutionContext context) {
        return all.wrapResult(result, execution, context);
    }
}
