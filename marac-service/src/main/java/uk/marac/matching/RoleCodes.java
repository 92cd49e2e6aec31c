package uk.marac.matching;

import java.util.Map;
import uk.marac.person.PartyRole;

/** Roles as they stand in sealed pointers: never change a number. */
final class RoleCodes {

    private static final Map<PartyRole, Integer> CODES =
            Map.of(PartyRole.VICTIM, 1, PartyRole.PERPETRATOR, 2, PartyRole.CHILD, 3, PartyRole.ADULT_AT_RISK, 4);

    private RoleCodes() {}

    static int of(PartyRole role) {
        return java.util.Objects.requireNonNull(CODES.get(role));
    }

    /** @throws IndexAltered if no role has the code */
    static PartyRole role(int code) {
        return CODES.entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(IndexAltered::new);
    }
}
