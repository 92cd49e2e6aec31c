package uk.marac.person;

import uk.marac.gate.WriteTx;

/** Who must know that an address was hidden: the same one may stand elsewhere. */
@FunctionalInterface
public interface AddressListener {

    void hidden(WriteTx tx, AddressRow row);
}
