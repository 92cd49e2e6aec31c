package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Installation;

@Tag("database")
class MetricsTest {

    private final City city = City.open();

    @Test
    void refusals_are_counted_and_answers_are_not() {
        double before = value("marac_acts_not_done_total{outcome=\"REFUSED\"}");
        city.as(Person.POLICE).get(city.path("/agencies")).expect(200);
        assertThat(value("marac_acts_not_done_total{outcome=\"REFUSED\"}")).isEqualTo(before);
        city.as(Person.POLICE).get(city.path("/members")).expect(404);
        assertThat(value("marac_acts_not_done_total{outcome=\"REFUSED\"}")).isEqualTo(before + 1);
    }

    @Test
    void no_figure_names_a_person_an_area_or_an_id() {
        city.as(Person.POLICE).get(city.path("/agencies")).expect(200);
        assertThat(scrape())
                .contains("marac_log_staged_entries ")
                .contains("marac_notices_given_up ")
                .contains("marac_reading_alarms_waiting ")
                .contains("io_dropwizard_db_")
                .doesNotContain(city.area.toString())
                .doesNotContain(city.subject(Person.POLICE).toString());
    }

    @Test
    void the_backlog_counts_what_waits_and_is_empty_after_the_sequencer() {
        try (Installation town = new Installation()) {
            LogBacklog backlog = new LogBacklog(town.wiring.gate, Clock.systemUTC(), UUID::randomUUID);
            town.wiring.sequencer.run();
            assertThat(backlog.staged()).isZero();
            assertThat(backlog.oldest()).isZero();
            var unused = town.member(Role.AUDITOR);
            assertThat(backlog.staged()).isEqualTo(1);
            assertThat(backlog.oldest()).isPositive();
        }
    }

    private double value(String series) {
        Matcher line = Pattern.compile("^" + Pattern.quote(series) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(scrape());
        assertThat(line.find()).as(series).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private String scrape() {
        return new Api(city.service.adminAddress(), null)
                .get("/prometheus")
                .expect(200)
                .text();
    }
}
