package uk.marac.testing;

import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/** Connections that stay open, as the service's own do: a new one costs PostgreSQL more work than most acts. */
public final class Pool {

    private static final int MOST = 32;
    private static final int MOST_IDLE = 8;
    private static final int WAIT_MILLIS = 30_000;

    private Pool() {}

    /** To be closed, with {@code true}, before its database is dropped. */
    public static DataSource of(javax.sql.DataSource unpooled) {
        PoolProperties properties = new PoolProperties();
        properties.setDataSource(unpooled);
        properties.setInitialSize(0);
        properties.setMinIdle(0);
        properties.setMaxIdle(MOST_IDLE);
        properties.setMaxActive(MOST);
        properties.setMaxWait(WAIT_MILLIS);
        properties.setJdbcInterceptors("ConnectionState");
        return new DataSource(properties);
    }
}
