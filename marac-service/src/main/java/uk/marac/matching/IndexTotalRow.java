package uk.marac.matching;

import uk.marac.id.AreaId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** How large the index of an area was left; one row for each area that has had anybody in its index. */
@SealedTable(name = "index_total", compartment = Compartment.Kind.AREA)
record IndexTotalRow(
        AreaId areaId, AreaId id, long version, @Sealed(0) Confidential<IndexSize> size) {}
