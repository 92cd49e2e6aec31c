package uk.marac.alarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AlarmId;
import uk.marac.id.AreaId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** One alarm about somebody's reading, and what an auditor made of it. */
@SealedTable(name = "reading_alarm", compartment = Compartment.Kind.AREA)
public record AlarmRow(
        AreaId areaId,
        AlarmId id,
        long version,
        @Clear AlarmState state,
        @Clear Instant raisedAt,
        @Sealed(0) Confidential<Finding> finding,
        @Sealed(1) @Nullable Confidential<UUID> acknowledgedBy,
        @Sealed(2) @Nullable Confidential<Instant> acknowledgedAt,
        @Sealed(3) @Nullable Narrative reason) {

    public static AlarmRow raised(AreaId area, AlarmId id, Instant at, Finding finding) {
        return new AlarmRow(area, id, 1, AlarmState.WAITING, at, new Confidential<>(finding), null, null, null);
    }

    AlarmRow acknowledged(UUID by, Instant at, String why) {
        return new AlarmRow(
                areaId,
                id,
                version,
                AlarmState.ACKNOWLEDGED,
                raisedAt,
                finding,
                new Confidential<>(by),
                new Confidential<>(at),
                new Narrative(why));
    }
}
