package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Cases;
import uk.marac.testing.City;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;
import uk.marac.testing.Superuser;

@Tag("database")
class OneReferralTest {

    private final City city = City.open();

    @Test
    void the_database_refuses_a_second_referral_of_a_case_and_takes_the_first_of_another() {
        Submitted referral = Referrals.submitted(city);
        UUID without = Cases.open(
                        city.service.wiring, city.service.operator(), city.area, city.agency(AgencyKind.POLICE))
                .value();

        assertThatThrownBy(() -> copy(referral, referral.caseId()))
                .hasMessageContaining("referral_area_id_case_id_key");
        assertThat(copy(referral, without)).isEqualTo(1);
    }

    private int copy(Submitted referral, UUID caseId) {
        return Superuser.execute(city.service.database, """
                INSERT INTO marac.referral
                SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'case_id', ?::text))).*
                FROM marac.referral r WHERE r.id = ?
                """, caseId.toString(), referral.referral());
    }
}
