package uk.marac.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to the schema of this release. Forward only: going back is restoring a backup. */
public final class Migrations {

    private static final String MASTER = "uk/marac/migrations/db.changelog-master.xml";
    static final String SCHEMA = "liquibase";

    // Held, because the logging manager forgets the level of a logger that nobody holds.
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    private Migrations() {}

    /**
     * Applies what is pending; does nothing where nothing is.
     *
     * @param owner logs in as a member of {@link Roles#OWNER}; {@link Roles#create} has run before
     * @throws MigrationException where a changeset fails, and leaves nothing of that changeset
     */
    public static void migrate(DataSource owner) {
        asOwner(owner, liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
    }

    /**
     * What has not been applied, in order, as {@code file::id}; empty where the database is up to date.
     *
     * @param service any login that may read the history, the service's own among them
     * @throws MigrationException where an applied changeset differs from the one of this release
     */
    public static List<String> pending(DataSource service) {
        try (Connection connection = service.getConnection()) {
            boolean began = historyExists(connection);
            return within(connection, liquibase -> {
                List<RanChangeSet> ran = began ? history(liquibase) : List.of();
                return liquibase.getDatabaseChangeLog().getChangeSets().stream()
                        .filter(changeSet -> !isIn(ran, changeSet))
                        .map(Migrations::name)
                        .toList();
            });
        } catch (SQLException e) {
            throw new MigrationException("the migration history cannot be read", e);
        }
    }

    /** Frees the lock that a killed migration left behind. Only when no migration is running anywhere. */
    public static void releaseLocks(DataSource owner) {
        asOwner(owner, Liquibase::forceReleaseLocks);
    }

    // Liquibase's own list of what is to run takes the lock first, which the service may not.
    private static List<RanChangeSet> history(Liquibase liquibase) throws LiquibaseException {
        return Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(liquibase.getDatabase())
                .getRanChangeSets();
    }

    private static boolean isIn(List<RanChangeSet> history, ChangeSet changeSet) {
        for (RanChangeSet ran : history) {
            if (ran.isSameAs(changeSet)) {
                if (!changeSet.isCheckSumValid(ran.getLastCheckSum())) {
                    throw new IllegalStateException(name(changeSet) + " was applied in another form");
                }
                return true;
            }
        }
        return false;
    }

    private static String name(ChangeSet changeSet) {
        String file = changeSet.getFilePath();
        return file.substring(file.lastIndexOf('/') + 1) + "::" + changeSet.getId();
    }

    private static boolean historyExists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT to_regclass('liquibase.databasechangelog') IS NOT NULL")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static void asOwner(DataSource owner, Work work) {
        try (Connection connection = owner.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET ROLE " + Roles.OWNER);
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
            }
            within(connection, liquibase -> {
                work.on(liquibase);
                return true;
            });
        } catch (SQLException e) {
            throw new MigrationException("not possible as " + Roles.OWNER, e);
        }
    }

    private static <T> T within(Connection connection, Question<T> question) {
        Map<String, Object> scope = new HashMap<>();
        scope.put(Scope.Attr.ui.name(), new LoggerUIService());
        scope.put(AnalyticsArgs.ENABLED.getKey(), false);
        scope.put("liquibase.changelogLockWaitTimeInMinutes", 1);
        try {
            PostgresDatabase database = new PostgresDatabase();
            database.setConnection(new JdbcConnection(connection));
            database.setLiquibaseSchemaName(SCHEMA);
            return Scope.child(scope, () -> {
                Liquibase liquibase = new Liquibase(MASTER, new ClassLoaderResourceAccessor(), database);
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                return question.on(liquibase);
            });
        } catch (Exception e) {
            throw new MigrationException("the schema is not up to date", e);
        }
    }

    private interface Work {
        void on(Liquibase liquibase) throws LiquibaseException;
    }

    private interface Question<T> {
        T on(Liquibase liquibase) throws LiquibaseException;
    }
}
