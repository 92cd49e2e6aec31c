package uk.marac;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.setup.Bootstrap;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.attendance.AttendanceRequest;
import uk.marac.attendance.AttendanceStatus;

class ValidationZoneTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TimeZone before = TimeZone.getDefault();
    private final Validator validator = validator();

    @AfterEach
    void restore() {
        TimeZone.setDefault(before);
    }

    /** At every hour one of the two has another date than London. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void a_day_is_past_or_to_come_as_london_counts_it_wherever_the_machine_is(String machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        LocalDate today = LocalDate.now(LONDON);

        assertThat(validator.validate(received(today))).isEmpty();
        assertThat(validator.validate(received(today.plusDays(1)))).hasSize(1);
    }

    @Test
    void the_two_machines_of_this_test_are_never_both_at_londons_date() {
        LocalDate today = LocalDate.now(LONDON);

        assertThat(List.of(
                        LocalDate.now(ZoneId.of("Pacific/Kiritimati")), LocalDate.now(ZoneId.of("Pacific/Pago_Pago"))))
                .isNotEqualTo(List.of(today, today));
    }

    private static AttendanceRequest received(LocalDate on) {
        return new AttendanceRequest(AttendanceStatus.APOLOGIES, List.of(), null, null, on);
    }

    private static Validator validator() {
        MaracApplication application = new MaracApplication();
        Bootstrap<MaracConfiguration> bootstrap = new Bootstrap<>(application);
        application.initialize(bootstrap);
        return bootstrap.getValidatorFactory().getValidator();
    }
}
