package uk.marac.keys;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one data key covers and what is destroyed with it.
 *
 * @param scope the area, case or person; for an agency's compartment the case
 * @param agency only for {@link Kind#AGENCY}
 */
public record Compartment(Kind kind, UUID scope, @Nullable UUID agency) {
    /** Never renamed: the names are in key ids. */
    public enum Kind {
        AREA,
        CASE,
        PERSON,
        AGENCY
    }

    public Compartment {
        if ((kind == Kind.AGENCY) != (agency != null)) {
            throw new IllegalArgumentException("an agency belongs to an agency's compartment only");
        }
    }

    public static Compartment ofArea(UUID area) {
        return new Compartment(Kind.AREA, area, null);
    }

    public static Compartment ofCase(UUID caseId) {
        return new Compartment(Kind.CASE, caseId, null);
    }

    public static Compartment ofPerson(UUID person) {
        return new Compartment(Kind.PERSON, person, null);
    }

    public static Compartment ofAgency(UUID caseId, UUID agency) {
        return new Compartment(Kind.AGENCY, caseId, agency);
    }

    /** {@code lp(kind) lp(scope) lp(agency, or nothing)}. */
    public byte[] canonical() {
        byte[] owner = agency == null ? new byte[0] : Bytes.of(agency);
        return new Canonical()
                .lp(kind.name().toLowerCase(Locale.ROOT))
                .lp(scope)
                .lp(owner)
                .bytes();
    }

    /**
     * The id that a key of this compartment must have: the first 16 bytes of {@code SHA-256("marac key id v1" lp(area)
     * canonical u32(generation))}. Rows are checked against it; a key is never looked up by it.
     */
    public UUID keyId(UUID area, int generation) {
        byte[] input = new Canonical()
                .label("marac key id v1")
                .lp(area)
                .raw(canonical())
                .u32(generation)
                .bytes();
        return Bytes.uuid(Bytes.sha256(input), 0);
    }
}
