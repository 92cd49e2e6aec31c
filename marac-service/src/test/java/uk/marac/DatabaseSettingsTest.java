package uk.marac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jersey.validation.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import uk.marac.migrations.testing.TestDatabase;

class DatabaseSettingsTest {

    private static final String REMOTE = "jdbc:postgresql://db.internal.example:5432/marac";
    private static final String LOCAL = "jdbc:postgresql://127.0.0.1:5432/marac";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                REMOTE,
                "jdbc:postgresql://10.0.0.7/marac",
                "jdbc:postgresql://localhost.example/marac",
                "jdbc:postgresql://127.0.0.1.example/marac",
                "jdbc:postgresql://localhost:5432,db.internal.example:5432/marac",
                "jdbc:postgresql://[2001:db8::1]:5432/marac"
            })
    void to_another_machine_the_servers_certificate_and_name_are_checked(String url) {
        assertThat(tls(url, null, null))
                .containsEntry("sslmode", "verify-full")
                .containsEntry("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        assertThat(unpooled(url, null, null).getSslMode()).isEqualTo("verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LOCAL,
                "jdbc:postgresql://localhost/marac",
                "jdbc:postgresql:///marac",
                "jdbc:postgresql://[::1]:5432/marac",
                "jdbc:postgresql://localhost:5432,127.0.0.2:5433/marac"
            })
    void on_this_machine_nothing_is_demanded_unless_it_is_said(String url) {
        assertThat(tls(url, null, null)).doesNotContainKeys("sslmode", "sslfactory", "sslrootcert");
        assertThat(tls(url, "require", null)).containsEntry("sslmode", "require");
    }

    @Test
    void what_the_operator_says_goes_to_the_driver_as_said() {
        assertThat(tls(REMOTE, "require", null))
                .containsEntry("sslmode", "require")
                .doesNotContainKey("sslfactory");
        assertThat(tls(REMOTE, null, "/etc/marac/ca.pem"))
                .containsEntry("sslmode", "verify-full")
                .containsEntry("sslrootcert", "/etc/marac/ca.pem")
                .doesNotContainKey("sslfactory");
        PGSimpleDataSource unpooled = unpooled(REMOTE, "verify-ca", "/etc/marac/ca.pem");
        assertThat(unpooled.getSslMode()).isEqualTo("verify-ca");
        assertThat(unpooled.getSslRootCert()).isEqualTo("/etc/marac/ca.pem");
    }

    @Test
    void what_a_url_of_the_console_says_itself_is_left_as_it_is() {
        assertThat(DatabaseTls.properties(REMOTE + "?sslmode=require", null, null))
                .isEmpty();
        assertThat(DatabaseTls.properties(REMOTE + "?sslrootcert=/ca.pem", null, null))
                .containsEntry("sslmode", "verify-full");
        assertThatThrownBy(() -> DatabaseTls.properties("jdbc:mysql://db/marac", null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_way_that_the_driver_does_not_know_is_refused() {
        var validator = Validators.newValidator();
        assertThat(validator.validate(settings(REMOTE, "verify-fully", null))).hasSize(1);
        assertThat(validator.validate(settings(REMOTE, "verify-full", null))).isEmpty();
    }

    @Test
    @Tag("database")
    void a_server_without_encryption_is_left_where_it_is_demanded() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            String url = database.jdbcUrl().replaceAll("\\?.*", "");
            for (String mode : new String[] {"require", "verify-full"}) {
                assertThatThrownBy(() -> connect(url, mode))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("SSL");
            }
            connect(url, null);
        }
    }

    private void connect(String url, @Nullable String mode) throws Exception {
        try (Connection unpooled = settings(url, mode, null).unpooled().getConnection()) {
            assertThat(unpooled.isValid(1)).isTrue();
        }
        ManagedDataSource pool = settings(url, mode, null).pool().build(new MetricRegistry(), "test");
        pool.start();
        try (Connection pooled = pool.getConnection()) {
            assertThat(pooled.isValid(1)).isTrue();
        } finally {
            pool.stop();
        }
    }

    private Map<String, String> tls(String url, @Nullable String mode, @Nullable String rootCertificate) {
        return settings(url, mode, rootCertificate).pool().getProperties();
    }

    private PGSimpleDataSource unpooled(String url, @Nullable String mode, @Nullable String rootCertificate) {
        return (PGSimpleDataSource) settings(url, mode, rootCertificate).unpooled();
    }

    private DatabaseSettings settings(String url, @Nullable String mode, @Nullable String rootCertificate) {
        try {
            Path password = Files.writeString(folder.resolve("password"), TestDatabase.PASSWORD);
            return new DatabaseSettings(
                    url,
                    TestDatabase.SERVICE_LOGIN,
                    new SecretReference("file:" + password),
                    null,
                    mode,
                    rootCertificate);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
