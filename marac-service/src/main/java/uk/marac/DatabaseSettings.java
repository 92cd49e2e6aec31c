package uk.marac;

import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.Duration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach the database.
 *
 * @param url without user, password or options
 * @param connections size of the pool
 * @param sslMode as the driver names it; without one {@code verify-full}, unless the database is on this machine
 * @param sslRootCert file with the certificate of the authority; without one, those that the Java runtime trusts
 */
public record DatabaseSettings(
        @NotNull @Pattern(regexp = "jdbc:postgresql://[^?]+")
        String url,

        @NotNull String user,
        @NotNull @Valid SecretReference password,
        @Nullable @Min(2) @Max(200) Integer connections,

        @Nullable @Pattern(regexp = DatabaseTls.MODES) String sslMode,

        @Nullable String sslRootCert) {

    private static final int USUAL_CONNECTIONS = 16;

    /** A pool whose sessions end what hangs and whose errors never carry what was bound. */
    public DataSourceFactory pool() {
        DataSourceFactory factory = new DataSourceFactory();
        factory.setDriverClass("org.postgresql.Driver");
        factory.setUrl(url);
        factory.setUser(user);
        factory.setPassword(new String(password.resolve()));
        int size = connections == null ? USUAL_CONNECTIONS : connections;
        factory.setMaxSize(size);
        factory.setMinSize(Math.min(size, 4));
        factory.setInitialSize(Math.min(size, 2));
        factory.setMaxWaitForConnection(Duration.seconds(10));
        // After a restart or a failover the sessions of before are found dead within a second, whoever uses them next.
        factory.setCheckConnectionOnBorrow(true);
        factory.setValidationInterval(Duration.seconds(1));
        // The driver's own check, which gives up on a host that does not answer.
        factory.setValidationQuery(null);
        factory.setValidationQueryTimeout(Duration.seconds(5));
        Map<String, String> properties = new HashMap<>(DatabaseTls.properties(url, sslMode, sslRootCert));
        properties.put("logServerErrorDetail", "false");
        properties.put("ApplicationName", "marac-service");
        properties.put("reWriteBatchedInserts", "true");
        properties.put("socketTimeout", "60");
        properties.put(
                "options", "-c statement_timeout=30s -c idle_in_transaction_session_timeout=30s -c lock_timeout=10s");
        factory.setProperties(properties);
        return factory;
    }

    /** Connections of their own, for work that does not leave them as it found them. */
    public DataSource unpooled() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(new String(password.resolve()));
        database.setLogServerErrorDetail(false);
        DatabaseTls.apply(database, url, sslMode, sslRootCert);
        return database;
    }
}
