package uk.marac.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The statements that went to the database, in their order. Only for looking at single acts: it is slow. */
final class StatementLog {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** A pool whose statements are noted. */
    DataSource over(DataSource pool) {
        return noted(DataSource.class, pool);
    }

    void clear() {
        statements.clear();
    }

    int size() {
        return statements.size();
    }

    /** How many of them speak of what the pattern finds. */
    int with(Pattern pattern) {
        return (int) statements.stream()
                .filter(statement -> pattern.matcher(statement).find())
                .count();
    }

    private <T> T noted(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.add((String) arguments[0]);
            }
            try {
                Object result = method.invoke(target, arguments);
                // Not what is unwrapped, which must stay what it is.
                return method.getName().equals("getConnection") ? noted(Connection.class, (Connection) result) : result;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(StatementLog.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
