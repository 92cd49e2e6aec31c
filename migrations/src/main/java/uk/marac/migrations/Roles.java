package uk.marac.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The three roles that own and use the schema. None can log in: the deployment makes logins with its own passwords and
 * grants them one of these, {@link #OWNER} to the one that migrates, {@link #SERVICE} to the one that serves.
 */
public final class Roles {

    /** Owns schema {@code marac}; may act as {@link #KEYS}. */
    public static final String OWNER = "marac_owner";

    /** Owns schema {@code keystore}; its functions run as it. Granted to no login. */
    public static final String KEYS = "marac_keys";

    /** Owns nothing; bound by row security. */
    public static final String SERVICE = "marac_service";

    private Roles() {}

    /**
     * Makes the roles where missing, and takes from everybody what PostgreSQL gives them in this database.
     *
     * @param admin logged in to the database of the product as its owner or a superuser, who may create roles
     * @throws MigrationException where a role of that name exists with powers it must not have
     */
    public static void create(DataSource admin) {
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql("roles.sql"));
        } catch (SQLException e) {
            throw new MigrationException("the roles could not be made", e);
        }
    }

    /** What is wrong with a login as the service's, one sentence each; empty where it is as weak as it must be. */
    public static List<String> faults(DataSource service) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql("login-faults.sql"))) {
            while (rows.next()) {
                faults.add(rows.getString(1));
            }
            return faults;
        } catch (SQLException e) {
            throw new MigrationException("the login could not be examined", e);
        }
    }

    private static String sql(String name) {
        try (InputStream in = Objects.requireNonNull(Roles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MigrationException(name + " cannot be read", e);
        }
    }
}
