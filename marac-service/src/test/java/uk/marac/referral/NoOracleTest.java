package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;

/**
 * Somebody who refers types always the same. What differs is whom housing had referred in that city before: nobody of the
 * name, or the victim, or the victim otherwise written, or somebody of the name as a perpetrator.
 */
@Tag("database")
class NoOracleTest {

    @ParameterizedTest
    @EnumSource(value = Known.class, mode = EnumSource.Mode.EXCLUDE, names = "NOBODY")
    void who_refers_reads_byte_for_byte_what_they_would_read_of_strangers(Known known) {
        Transcript strangers = new Transcript(Known.NOBODY.city(Person.HOUSING));
        Transcript theirs = new Transcript(known.city(Person.HOUSING));

        strangers.refer();
        theirs.refer();

        assertThat(theirs.answers).hasSizeGreaterThan(25).isEqualTo(strangers.answers);
        assertThat(theirs.shapes()).hasSizeGreaterThan(20).isEqualTo(strangers.shapes());
    }

    @ParameterizedTest
    @EnumSource(value = Known.class, mode = EnumSource.Mode.EXCLUDE, names = "NOBODY")
    void it_takes_as_many_statements_as_for_strangers(Known known) {
        assertThat(Counting.statements(known.city(Person.HOUSING)))
                .hasSize(21)
                .isEqualTo(Counting.statements(Known.NOBODY.city(Person.HOUSING)));
    }

    @Test
    void an_agency_that_referred_them_before_sees_its_own_case_and_a_coordinator_the_match() {
        City city = Known.THE_COUPLE.city(Person.HEALTH);
        UUID again = Referrals.submitted(city, Person.HEALTH, Known.TYPED).referral();

        assertThat(city.as(Person.HEALTH).get(city.path("/cases")).json().findValuesAsText("victim"))
                .hasSize(2)
                .allMatch(name -> name.contains("Wójcik"));
        assertThat(city.as(Person.COORDINATOR)
                        .get(city.path("/referrals/" + again + "/matches"))
                        .expect(200)
                        .json()
                        .get("proposals"))
                .hasSize(1);
    }
}
