package uk.marac.agency;

import uk.marac.id.AgencyId;

/** An agency as every member of the area sees it. */
public record AgencyView(AgencyId id, AgencyKind kind, String name, boolean open, long version) {

    static AgencyView of(AgencyRow row) {
        return new AgencyView(row.id(), row.kind(), row.name(), row.closedAt() == null, row.version());
    }
}
