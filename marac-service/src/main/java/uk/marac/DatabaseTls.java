package uk.marac;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How a connection to the database is protected. Left to itself the driver goes on without encryption when the server, or who
 * answers for it, offers none: so to another machine the certificate and its name are checked unless the operator says otherwise.
 */
public final class DatabaseTls {

    public static final String MODES = "disable|allow|prefer|require|verify-ca|verify-full";

    private static final String FULL = "verify-full";
    /** An address without a host is this machine's. */
    private static final Pattern LOOPBACK = Pattern.compile("|localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private DatabaseTls() {}

    /**
     * The driver's properties.
     *
     * @param url whose own options, where it has any, go before
     * @param mode null for the usual: {@code verify-full}, or as the driver does on the loopback address
     * @param rootCertificate of the authority; null for those that the Java runtime trusts
     */
    public static Map<String, String> properties(String url, @Nullable String mode, @Nullable String rootCertificate) {
        Properties said = Driver.parseURL(url, null);
        if (said == null) {
            throw new IllegalArgumentException("this is no address of a PostgreSQL database");
        }
        String inForce = said.getProperty(name(PGProperty.SSL_MODE), mode == null ? usual(said) : mode);
        Map<String, String> properties = new TreeMap<>();
        if (inForce != null) {
            properties.put(name(PGProperty.SSL_MODE), inForce);
        }
        if (rootCertificate != null) {
            properties.put(name(PGProperty.SSL_ROOT_CERT), rootCertificate);
        } else if (inForce != null && inForce.startsWith("verify-")) {
            // Without it the driver looks for a file in the home directory of a user that has none.
            properties.put(name(PGProperty.SSL_FACTORY), "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        said.stringPropertyNames().forEach(properties::remove);
        return properties;
    }

    /** Sets the same on connections without a pool; after their URL. */
    public static void apply(
            PGSimpleDataSource database, String url, @Nullable String mode, @Nullable String rootCertificate) {
        for (Map.Entry<String, String> property :
                properties(url, mode, rootCertificate).entrySet()) {
            try {
                database.setProperty(property.getKey(), property.getValue());
            } catch (SQLException e) {
                throw new IllegalArgumentException("the driver does not know " + property.getKey(), e);
            }
        }
    }

    /** Whether a host is this machine, by its name alone. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    private static @Nullable String usual(Properties said) {
        String hosts = said.getProperty(name(PGProperty.PG_HOST), "localhost");
        return Arrays.stream(hosts.split(",", -1)).allMatch(DatabaseTls::isLoopback) ? null : FULL;
    }

    private static String name(PGProperty property) {
        return property.getName();
    }
}
