package uk.marac.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.equality.EqualityRules;
import uk.marac.person.PartyRequest;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.web.FieldErrors;

/** What a referral must satisfy in what it says of people. Bears one in which something is not said yet. */
final class PeopleRules {

    private static final int OLDEST = 125;
    private static final int ADULT = 16;

    private final LocalDate today;
    private final OperatingProtocol protocol;
    private final FieldErrors errors;

    PeopleRules(LocalDate today, OperatingProtocol protocol, FieldErrors errors) {
        this.today = today;
        this.protocol = protocol;
        this.errors = errors;
    }

    void check(ReferralRequest request) {
        LocalDate incident = request.incidentOn();
        if (incident != null && !isPossible(incident)) {
            errors.wrong("incidentOn", "must be a day that has been");
            incident = null;
        }
        victim(request.victim(), incident);
        perpetrators(request.perpetrators(), incident);
        all("children", request.children());
        all("adultsAtRisk", request.adultsAtRisk());
    }

    private void victim(@Nullable PartyRequest victim, @Nullable LocalDate incident) {
        LocalDate born = bornOn("victim", victim);
        if (born != null && incident != null && born.plusYears(ADULT).isAfter(incident)) {
            errors.wrong(
                    "victim.bornOn",
                    "makes the victim younger than 16 on the day of the incident: follow child protection procedures");
        }
    }

    private void perpetrators(@Nullable List<PartyRequest> perpetrators, @Nullable LocalDate incident) {
        for (int i = 0; perpetrators != null && i < perpetrators.size(); i++) {
            String field = "perpetrators[" + i + "]";
            LocalDate born = bornOn(field, perpetrators.get(i));
            if (born != null && incident != null && born.isAfter(incident)) {
                errors.wrong(field + ".bornOn", "is after the incident");
            }
        }
    }

    private void all(String field, List<PartyRequest> people) {
        for (int i = 0; i < people.size(); i++) {
            var unused = bornOn(field + "[" + i + "]", people.get(i));
        }
    }

    /** Checks everything of one person; null where no date that can be is known. */
    private @Nullable LocalDate bornOn(String field, @Nullable PartyRequest person) {
        if (person == null) {
            return null;
        }
        EqualityRules.check(field, person.equality(), protocol, errors);
        if (person.details() != null) {
            for (LocalDate other : person.details().otherBirthDates()) {
                if (other != null && !isPossible(other)) {
                    errors.wrong(field + ".details.otherBirthDates", "must be days on which somebody can be born");
                }
            }
        }
        LocalDate born = person.bornOn();
        if (born != null && !isPossible(born)) {
            errors.wrong(field + ".bornOn", "must be a day on which somebody now living can be born");
            return null;
        }
        return born;
    }

    private boolean isPossible(LocalDate day) {
        return !day.isAfter(today) && !day.isBefore(today.minusYears(OLDEST));
    }
}
