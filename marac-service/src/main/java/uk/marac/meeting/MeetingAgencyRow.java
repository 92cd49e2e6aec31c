package uk.marac.meeting;

import java.util.UUID;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.SealedTable;

/** An agency that a meeting asks for research. */
@SealedTable(name = "meeting_agency", compartment = Compartment.Kind.AREA)
public record MeetingAgencyRow(
        AreaId areaId,
        UUID id,
        long version,
        @Clear MeetingId meetingId,
        @Clear AgencyId agencyId) {}
