package uk.marac.minutes;

import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.CaseMinuteId;
import uk.marac.id.ListingId;
import uk.marac.id.MinutesId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** What minutes say of one case. */
@Held(value = Nature.JOINT_RECORD, professionals = "content")
@SealedTable(name = "case_minute", compartment = Compartment.Kind.CASE)
record CaseMinuteRow(
        AreaId areaId,
        CaseMinuteId id,
        long version,
        @Clear MinutesId minutesId,
        @Clear CaseId caseId,
        @Clear ListingId listingId,
        @Clear int place,
        @Sealed(0) Confidential<CaseMinute> content) {}
