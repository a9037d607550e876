package clinic.platform.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells which statements were sent, by threads whose name begins in a certain way. Import it into a test's context. */
public class Statements implements BeanPostProcessor {

    private volatile Consumer<String> listener = sql -> {};

    /** What these threads send while the work is done. */
    public List<String> of(String threads, Runnable work) {
        List<String> sent = new CopyOnWriteArrayList<>();
        listener = sql -> {
            if (Thread.currentThread().getName().startsWith(threads)) {
                sent.add(sql);
            }
        };
        try {
            work.run();
        } finally {
            listener = sql -> {};
        }
        return sent;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return !(bean instanceof DataSource source)
                ? bean
                : new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return watched(super.getConnection());
                    }
                };
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object made = invoke(connection, method, arguments);
            return made instanceof PreparedStatement statement ? watched(statement, (String) arguments[0]) : made;
        });
    }

    private PreparedStatement watched(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                listener.accept(sql);
            }
            return invoke(statement, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
