package uk.marac.verify;

import uk.marac.id.AreaId;

/** @param where ids, places, sizes and tables: nothing that was sealed */
public record Finding(Kind kind, AreaId area, String where) {

    public String line() {
        return kind + " area=" + area + " " + where + ": " + kind.meaning();
    }
}
