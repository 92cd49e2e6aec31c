package uk.marac.datareturn;

import uk.marac.repeat.RepeatDeterminationRow;
import uk.marac.repeat.RepeatVerdict;

/**
 * What a coordinator determined, and by which rule.
 *
 * @param protocolNumber the version of the operating protocol whose repeat rule proposed it
 */
record Determined(RepeatVerdict verdict, int protocolNumber) {

    static Determined of(RepeatDeterminationRow row) {
        return new Determined(row.verdict().value(), row.protocolNumber().value());
    }
}
