package org.ligature.design;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/// Hands out connections that stop working after so many statements, as if the program had ended
/// there: what H2 has committed by then stays, and nothing more comes.
final class FailingSource {

    static final int NEVER = Integer.MAX_VALUE;

    private final DataSource source;
    private final AtomicInteger left = new AtomicInteger(NEVER);

    FailingSource(DataSource source) {
        this.source = source;
    }

    void failAfter(int statements) {
        left.set(statements);
    }

    /// Whether it has come to the end.
    boolean hasFailed() {
        return left.get() <= 0;
    }

    DataSource source() {
        return proxy(DataSource.class, source);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> answer(target, method, arguments)));
    }

    private Object answer(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
            count();
        }
        try {
            return wrapped(method.invoke(target, arguments));
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private void count() throws SQLException {
        if (left.get() <= 0) {
            throw new SQLException("The program has ended");
        }
        if (left.get() != NEVER && left.decrementAndGet() == 0) {
            throw new SQLException("The program ends here");
        }
    }

    private Object wrapped(Object answer) {
        return switch (answer) {
            case Connection connection -> proxy(Connection.class, connection);
            case java.sql.PreparedStatement prepared ->
                    proxy(java.sql.PreparedStatement.class, prepared);
            case Statement statement -> proxy(Statement.class, statement);
            case null, default -> answer;
        };
    }
}
