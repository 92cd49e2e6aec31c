package uk.marac.matching;

import java.util.UUID;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.PersonLinkId;
import uk.marac.testing.City;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Links between records of people as if a coordinator had confirmed them, where a test is not about how they come to be. */
public final class ConfirmedLinks {

    private ConfirmedLinks() {}

    public static void link(City city, UUID caseId, UUID person, UUID earlierCase, UUID earlierPerson) {
        var unused = city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    PersonLinkRow link = new PersonLinkRow(
                            tx.area(),
                            new PersonLinkId(tx.newId()),
                            1,
                            new CaseId(caseId),
                            new Confidential<>(new PersonId(person)),
                            new Confidential<>(new PersonId(earlierPerson)),
                            new Confidential<>(new CaseId(earlierCase)),
                            new Confidential<>(tx.actor().id()),
                            new Confidential<>(tx.now()),
                            new Narrative("The same date of birth."));
                    tx.insert(link);
                    return link.id();
                });
    }
}
