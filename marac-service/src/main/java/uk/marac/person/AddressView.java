package uk.marac.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AddressId;
import uk.marac.id.AgencyId;
import uk.marac.vault.Narrative;

/** An address; of a confidential one no more than its id, until it is opened by itself. */
public record AddressView(
        AddressId id,
        long version,
        AgencyId agency,
        Instant statedAt,
        boolean confidential,
        @Nullable String lines,
        @Nullable String postcode,
        @Nullable String housing) {

    static AddressView listed(AddressRow row) {
        return row.confidential()
                ? new AddressView(row.id(), row.version(), row.agencyId(), row.statedAt(), true, null, null, null)
                : opened(row);
    }

    public static AddressView opened(AddressRow row) {
        return new AddressView(
                row.id(),
                row.version(),
                row.agencyId(),
                row.statedAt(),
                row.confidential(),
                row.lines().value(),
                Narrative.textOf(row.postcode()),
                Narrative.textOf(row.housing()));
    }
}
