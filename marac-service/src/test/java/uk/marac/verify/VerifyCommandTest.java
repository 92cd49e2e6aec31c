package uk.marac.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.MaracApplication;
import uk.marac.testing.City;
import uk.marac.testing.Referrals;
import uk.marac.testing.Superuser;
import uk.marac.testing.TestService;

/** The command as a program of its own, beside the service at work. */
@Tag("database")
class VerifyCommandTest {

    private record Ended(int status, String output) {}

    @Test
    void it_ends_with_0_on_a_referred_case_and_with_7_and_a_line_once_a_row_was_changed() throws Exception {
        try (TestService service = new TestService()) {
            City city = City.open(service);
            var unused = Referrals.submitted(city);
            Ended clean = verify(service.configurationFile());
            assertThat(clean.output()).contains("2 areas").contains("0 findings");
            assertThat(clean.status()).isZero();

            assertThat(Superuser.execute(
                            service.database,
                            "UPDATE marac.agency SET name = 'Another' WHERE area_id = ? AND kind = 'HOUSING'",
                            city.area.value()))
                    .isOne();
            Ended found = verify(service.configurationFile());
            assertThat(found.output()).contains("ROW_CHANGED area=" + city.area + " table=agency row=");
            assertThat(found.output()).contains(" 1 findings");
            assertThat(found.status()).isEqualTo(7);
        }
    }

    private static Ended verify(Path configuration) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MaracApplication.class.getName(),
                        "verify",
                        configuration.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
