package uk.marac.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.gate.Actor;
import uk.marac.id.AreaId;
import uk.marac.testing.Installation;

/** Opening an area takes several transactions; the process may die between any two of them. */
@Tag("database")
@Tag("versions")
class InterruptedOpeningTest {

    private final Installation town = new Installation();
    private final UUID administrator = UUID.randomUUID();

    @BeforeEach
    void breakable() {
        town.asSuperuser("CREATE FUNCTION public.stop() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN RAISE EXCEPTION ''the power went''; END'");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "operating_protocol", "agency", "membership"})
    void an_opening_that_stopped_anywhere_goes_on_when_it_is_asked_for_again(String table) {
        town.asSuperuser(
                "CREATE TRIGGER stop BEFORE INSERT ON marac." + table + " FOR EACH ROW EXECUTE FUNCTION public.stop()");
        assertThatThrownBy(() -> open("village", "A village")).isNotNull();
        town.asSuperuser("DROP TRIGGER stop ON marac." + table);

        AreaId village = open("village", "A village");

        assertThat(town.count("SELECT count(*) FROM marac.area WHERE code = 'village'"))
                .isOne();
        for (String made : new String[] {"operating_protocol", "agency", "membership"}) {
            assertThat(rows(made, village)).as(made).isOne();
        }
        Actor person = Actor.person(
                administrator, UUID.randomUUID(), 2, java.time.Clock.systemUTC().instant());
        assertThat(town.wiring.protocol.view(person, village).number()).isEqualTo(1);
        town.wiring.sequencer.run();
        assertThat(town.count("SELECT size FROM marac.log_head WHERE area_id = '" + village + "'"))
                .isPositive();
    }

    @Test
    void an_area_that_has_members_or_was_begun_as_another_is_not_opened_again() {
        AreaId village = open("village", "A village");
        assertThatThrownBy(() -> open("village", "A village"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open already");
        assertThatThrownBy(() -> open("village", "Another village")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> open("installation", "Installation")).isNotNull();

        AreaId begun = town.wiring.areas.open(town.operator(), "hamlet", "A hamlet", "HM");
        assertThatThrownBy(() -> town.wiring.areas.open(town.operator(), "hamlet", "A hamlet", "HA"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(open("hamlet", "A hamlet")).isEqualTo(begun).isNotEqualTo(village);
        assertThat(rows("membership", village)).isOne();
        assertThat(rows("agency", village)).isOne();
    }

    private AreaId open(String code, String name) {
        AreaId area = town.wiring.areas.open(town.operator(), code, name, "HM");
        var unused = town.wiring.areas.appointAdministrator(
                town.operator(), area, new AgencyRequest(AgencyKind.OTHER, "The council"), administrator, "Farida");
        return area;
    }

    private long rows(String table, AreaId area) {
        return town.count("SELECT count(*) FROM marac." + table + " WHERE area_id = '" + area + "'");
    }
}
