package uk.marac.gate;

import java.util.UUID;
import uk.marac.id.AreaId;
import uk.marac.id.Id;

/** The one thing that an act is done to; the area itself for acts that make something new in it. */
public record Target(AreaId area, TargetKind kind, UUID id) {

    public static Target of(AreaId area, Id id) {
        return new Target(area, TargetKind.of(id), id.value());
    }

    public static Target area(AreaId area) {
        return of(area, area);
    }
}
