package uk.marac.homicide;

import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;

/** Where the case of a death is put under a legal hold. */
final class HoldPlace {

    private HoldPlace() {}

    static @Nullable String of(AreaId area, @Nullable CaseId known) {
        return known == null ? null : "/areas/" + area + "/cases/" + known + "/legal-holds";
    }
}
