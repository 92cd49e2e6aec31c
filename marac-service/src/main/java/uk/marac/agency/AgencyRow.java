package uk.marac.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.SealedTable;

/** An agency that takes part in the area's MARAC. */
@SealedTable(name = "agency", compartment = Compartment.Kind.AREA)
public record AgencyRow(
        AreaId areaId,
        AgencyId id,
        long version,
        @Clear AgencyKind kind,
        @Clear String name,
        @Clear @Nullable Instant closedAt) {

    AgencyRow closed(Instant at) {
        return new AgencyRow(areaId, id, version, kind, name, at);
    }
}
