package app.dibs;

import io.r2dbc.proxy.core.Binding;
import io.r2dbc.proxy.core.MethodExecutionInfo;
import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.core.QueryInfo;
import io.r2dbc.proxy.listener.ProxyExecutionListener;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** All that a bot asks of its database: statements with what was bound to them, and transactions. */
final class DatabaseTraffic implements ProxyExecutionListener {
    /** The one query with which the door asks who is behind a request, and whether it was handled already. */
    private static final String AT_THE_DOOR = "as already_done";

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();

    /** Something that the database was asked. */
    sealed interface Event {}

    /** A statement, with all values that it bound. */
    record Statement(String sql, List<Object> bound) implements Event {
        boolean isAtTheDoor() {
            return sql.contains(AT_THE_DOOR);
        }
    }

    /** The beginning of a transaction, or its end. */
    enum Border implements Event {
        BEGIN,
        COMMIT,
        ROLLBACK
    }

    /** Gets between a bot and its database. */
    void listen(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean("databaseTraffic", BeanPostProcessor.class, () -> new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof ConnectionFactory factory
                                ? Eavesdropper.at(factory, DatabaseTraffic.this)
                                : bean;
                    }
                });
    }

    @Override
    public void beforeQuery(QueryExecutionInfo execution) {
        execution.getQueries().forEach(query -> events.add(new Statement(query.getQuery(), bound(query))));
    }

    private static List<Object> bound(QueryInfo query) {
        return query.getBindingsList().stream()
                .flatMap(bindings ->
                        Stream.concat(bindings.getIndexBindings().stream(), bindings.getNamedBindings().stream()))
                .map((Binding binding) -> binding.getBoundValue().getValue())
                .map(value -> value instanceof Parameter parameter ? parameter.getValue() : value)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void beforeMethod(MethodExecutionInfo execution) {
        switch (execution.getMethod().getName()) {
            case "beginTransaction" -> events.add(Border.BEGIN);
            case "commitTransaction" -> events.add(Border.COMMIT);
            case "rollbackTransaction" -> events.add(Border.ROLLBACK);
            default -> {}
        }
    }

    /** A position; {@link #since} tells what came after it. */
    int mark() {
        return events.size();
    }

    /** What came after the position, in its order. */
    List<Event> since(int mark) {
        List<Event> all = new ArrayList<>(events);
        return all.subList(mark, all.size());
    }
}
