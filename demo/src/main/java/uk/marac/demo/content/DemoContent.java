package uk.marac.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import uk.marac.Wiring;
import uk.marac.id.AreaId;
import uk.marac.operator.Operator;

/** The fictional city and county, made by the product's own services; the same people and events in every demonstration. */
final class DemoContent {
    private DemoContent() {}

    /** Makes everything in an installation that has no area yet. Answers the areas by code. */
    static Map<String, AreaId> make(Wiring wiring) {
        wiring.areas.install(Operator.actor(UUID.randomUUID(), Instant.now()));
        Map<String, AreaId> areas = new LinkedHashMap<>();
        areas.put("ashmere", DemoArea.open(wiring, "ashmere", "Ashmere", "ASH").id);
        areas.put("northfold", DemoArea.open(wiring, "northfold", "Northfold", "NOR").id);
        wiring.sequencer.run();
        return areas;
    }
}
