package uk.marac.attendance;

import java.time.Instant;
import java.util.UUID;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.SealedTable;

/** One person's signature under one meeting's confidentiality declaration. */
@SealedTable(name = "confidentiality_declaration", compartment = Compartment.Kind.AREA)
public record DeclarationRow(
        AreaId areaId,
        UUID id,
        long version,
        @Clear MeetingId meetingId,
        @Clear UUID subject,
        @Clear int textVersion,
        @Clear Instant signedAt) {}
