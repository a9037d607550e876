package clinic.platform.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps writes of one and the same text back and sends them together, before anything else happens on
 * it: in the order in which they were made, and in one round trip. Nobody learns how many rows such a write touched.
 */
final class QueuedWrites {

    private static final int MOST = 500;

    private final Connection connection;
    private String text = "";
    private @Nullable PreparedStatement queue;
    private int waiting;

    private QueuedWrites(Connection connection) {
        this.connection = connection;
    }

    static Connection on(Connection connection) {
        QueuedWrites writes = new QueuedWrites(connection);
        return proxy(Connection.class, connection, writes::onConnection);
    }

    private @Nullable Object onConnection(Method method, Object @Nullable [] arguments) throws SQLException {
        switch (method.getName()) {
            case "prepareStatement" -> {
                if (arguments != null && arguments.length == 1) {
                    return statement((String) arguments[0]);
                }
                flush();
            }
            case "rollback" -> forget();
            case "getAutoCommit", "getTransactionIsolation", "isReadOnly", "isClosed" -> {}
            default -> flush();
        }
        return invoke(connection, method, arguments);
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement same = sql.equals(text) ? queue : null;
        PreparedStatement target = same != null ? same : connection.prepareStatement(sql);
        return proxy(
                PreparedStatement.class, target, (method, arguments) -> onStatement(sql, target, method, arguments));
    }

    private @Nullable Object onStatement(
            String sql, PreparedStatement target, Method method, Object @Nullable [] arguments) throws SQLException {
        switch (method.getName()) {
            case "executeUpdate" -> {
                add(sql, target);
                return Statement.SUCCESS_NO_INFO;
            }
            case "execute", "executeQuery" -> send();
            case "close" -> {
                if (target == queue) {
                    return null;
                }
            }
            default -> {}
        }
        return invoke(target, method, arguments);
    }

    private void add(String sql, PreparedStatement target) throws SQLException {
        if (target != queue) {
            flush();
            queue = target;
            text = sql;
        }
        target.addBatch();
        if (++waiting == MOST) {
            send();
        }
    }

    private void send() throws SQLException {
        PreparedStatement statement = queue;
        if (statement != null && waiting > 0) {
            waiting = 0;
            statement.executeBatch();
        }
    }

    private void flush() throws SQLException {
        send();
        forget();
    }

    private void forget() throws SQLException {
        PreparedStatement old = queue;
        queue = null;
        text = "";
        waiting = 0;
        if (old != null) {
            old.close();
        }
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Call {
        @Nullable
        Object of(Method method, Object @Nullable [] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T behind, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? invoke(behind, method, arguments)
                        : call.of(method, arguments)));
    }
}
