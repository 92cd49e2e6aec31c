package uk.marac.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class MeetingListTest {

    private final City city = City.open();

    @Test
    void meetings_come_in_pages_the_latest_first_each_with_its_own_agencies() {
        UUID june = plan("2099-06-01T09:30:00Z", AgencyKind.HOUSING);
        UUID may = plan("2099-05-04T09:30:00Z", AgencyKind.POLICE);
        UUID july = plan("2099-07-06T09:30:00Z", AgencyKind.POLICE);

        assertThat(list("")).containsExactly(july, june, may);
        assertThat(list("?limit=2")).containsExactly(july, june);
        assertThat(list("?skip=2")).containsExactly(may);
        assertThat(list("?skip=3")).isEmpty();
        city.as(Person.HOUSING).get(city.path("/meetings?limit=0")).expect(422);
        var page =
                city.as(Person.COORDINATOR).get(city.path("/meetings?skip=1")).json();
        assertThat(page.at("/0/agencies/0").textValue())
                .isEqualTo(city.agency(AgencyKind.HOUSING).toString());
        assertThat(page.at("/1/agencies/0").textValue())
                .isEqualTo(city.agency(AgencyKind.POLICE).toString());
    }

    private UUID plan(String startsAt, AgencyKind invited) {
        return city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                "MARAC",
                                "startsAt",
                                startsAt,
                                "venue",
                                "Town hall",
                                "agencies",
                                List.of(city.agency(invited))))
                .id();
    }

    private List<UUID> list(String page) {
        return city
                .as(Person.HOUSING)
                .get(city.path("/meetings" + page))
                .expect(200)
                .json()
                .findValuesAsText("id")
                .stream()
                .map(UUID::fromString)
                .toList();
    }
}
