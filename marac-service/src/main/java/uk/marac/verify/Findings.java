package uk.marac.verify;

import java.util.function.Consumer;
import uk.marac.id.AreaId;

/** Takes what is found in one area. */
record Findings(AreaId area, Consumer<Finding> out) {

    void add(Kind kind, String where) {
        out.accept(new Finding(kind, area, where));
    }
}
