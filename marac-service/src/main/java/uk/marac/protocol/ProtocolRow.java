package uk.marac.protocol;

import java.time.Instant;
import uk.marac.id.AreaId;
import uk.marac.id.ProtocolId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.SealedTable;

/** One version of an area's operating protocol; never changed once written. */
@SealedTable(name = "operating_protocol", compartment = Compartment.Kind.AREA)
public record ProtocolRow(
        AreaId areaId,
        ProtocolId id,
        long version,
        @Clear int number,
        @Clear Instant effectiveAt,
        @Clear String settings) {}
