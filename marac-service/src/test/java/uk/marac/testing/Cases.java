package uk.marac.testing;

import java.util.UUID;
import uk.marac.Wiring;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.InvolvementId;

/** Cases put straight into the tables, where a test is not about how they come to be. */
public final class Cases {

    private Cases() {}

    public static CaseId open(Wiring wiring, Actor operator, AreaId area, AgencyId involved) {
        return open(wiring, operator, area, involved, CaseState.OPEN);
    }

    public static CaseId open(Wiring wiring, Actor operator, AreaId area, AgencyId involved, CaseState state) {
        CaseId id = new CaseId(UUID.randomUUID());
        return wiring.gate.write(operator, Permission.MANAGE_AGENCIES, Target.area(area), tx -> {
            tx.insert(new CaseRow(area, id, 1, state, tx.now(), null, null));
            tx.insert(new InvolvementRow(
                    area,
                    new InvolvementId(tx.newId()),
                    1,
                    id,
                    involved,
                    InvolvementGround.REFERRED,
                    id.value(),
                    tx.now(),
                    null));
            return id;
        });
    }
}
