package uk.marac.homicide;

import java.time.LocalDate;

/** All that a figure needs to know of a death. */
public record CountedDeath(LocalDate diedOn, DeathKind kind) {

    static CountedDeath of(DomesticHomicideRow row) {
        return new CountedDeath(row.diedOn().value(), row.kind().value());
    }
}
