package uk.marac.research;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.id.AgencyId;
import uk.marac.id.PersonId;
import uk.marac.web.ProblemException;

/**
 * What a return must keep to, beyond types and lengths; each breach names its field.
 *
 * @param people of the case
 * @param before the agencies that the case is or will be before; a line to another would reach nobody
 */
record ReturnRules(Set<PersonId> people, Set<AgencyId> before) {

    void check(ReturnRequest request) {
        if (request.nothingHeld()) {
            require(request.lines().isEmpty(), "lines", "must be empty where nothing is held");
            require(request.lastContact() == null, "lastContact", "must be empty where nothing is held");
            require(
                    request.peopleKnown().stream().noneMatch(PersonKnown::known),
                    "peopleKnown",
                    "must know nobody where nothing is held");
        }
        if (request.audience() == null) {
            require(
                    request.nothingHeld() && request.staffWarning() == null && request.suggestedActions() == null,
                    "audience",
                    "must say who may see this");
        }
        audience("", request.audience(), request.namedAgencies());
        for (int i = 0; i < request.peopleKnown().size(); i++) {
            person("peopleKnown[" + i + "]", request.peopleKnown().get(i).person());
        }
        for (int i = 0; i < request.lines().size(); i++) {
            LineRequest line = request.lines().get(i);
            audience("lines[" + i + "].", line.audience(), line.namedAgencies());
            if (line.person() != null) {
                person("lines[" + i + "].person", line.person());
            }
        }
    }

    void audience(String prefix, @Nullable Audience audience, List<AgencyId> named) {
        String field = prefix + "namedAgencies";
        boolean byName = audience == Audience.NAMED_AGENCIES;
        require(byName != named.isEmpty(), field, byName ? "must name an agency" : "must be empty for this audience");
        require(before.containsAll(named), field, "must be agencies that this case is before");
    }

    private void person(String field, PersonId person) {
        require(people.contains(person), field, "is nobody of this case");
    }

    private static void require(boolean kept, String field, String message) {
        if (!kept) {
            throw ProblemException.invalid(field, message);
        }
    }
}
