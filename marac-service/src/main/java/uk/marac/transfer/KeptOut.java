package uk.marac.transfer;

import java.util.List;
import java.util.UUID;

/**
 * To whom the case is closed in the area that offers it. Sealed as it is: a member that is added may be null, none is renamed.
 *
 * @param staffCase whether it is open there to named people only
 * @param people the identity provider's ids of those with a conflict of interest, which are the same in every area; sorted
 */
record KeptOut(boolean staffCase, List<UUID> people) {

    static final KeptOut NOBODY = new KeptOut(false, List.of());
}
