package uk.marac.ledger;

import java.util.UUID;
import uk.marac.keys.Canonical;

/** Where an opening belongs, bound into its seal so that it opens nowhere else. */
final class OpeningPlace {

    private OpeningPlace() {}

    static byte[] of(UUID area, UUID entryId, int ordinal) {
        return new Canonical()
                .label("marac audit opening v1")
                .uuid(area)
                .uuid(entryId)
                .u16(ordinal)
                .bytes();
    }
}
