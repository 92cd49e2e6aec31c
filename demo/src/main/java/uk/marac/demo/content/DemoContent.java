package uk.marac.demo.content;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import uk.marac.Wiring;
import uk.marac.id.AreaId;
import uk.marac.operator.Operator;

/**
 * The fictional city and county, made by the product's own services; the same people and events in every demonstration.
 */
public final class DemoContent {
    public static final long SEED = 1;

    private DemoContent() {}

    /**
     * Makes everything in an installation that has no area yet.
     *
     * @param wiring the services on the clock that the story is told by
     * @param now the real time, which the story leads up to
     * @param seed of what is drawn: house numbers, telephone numbers, answers
     * @return the areas by code
     */
    public static Map<String, AreaId> make(Function<Clock, Wiring> wiring, Instant now, long seed) {
        DemoDays days = DemoDays.of(now);
        DemoClock clock = new DemoClock(DemoDays.at(days.opened(), "09:00"));
        Wiring services = wiring.apply(clock);
        services.areas.install(Operator.actor(UUID.randomUUID(), clock.now()));
        DemoArea ashmere = DemoArea.open(services, clock, "ashmere", "Ashmere", "ASH");
        DemoArea northfold = DemoArea.open(services, clock, "northfold", "Northfold", "NOR");

        Timeline timeline = new Timeline(now);
        Intake intake = new Intake(ashmere, new ReferralPaper(seed));
        HeldMeeting held = new HeldMeeting(ashmere, days, intake);
        held.plan(timeline);
        new ComingMeeting(ashmere, days, intake).plan(timeline, held.deferred());
        new OtherArea(days, new Intake(northfold, new ReferralPaper(seed + 1))).plan(timeline);
        // What is signed is signed now, whatever time the story is at.
        timeline.play(clock, wiring.apply(Clock.systemUTC()).sequencer::run);

        Map<String, AreaId> areas = new LinkedHashMap<>();
        areas.put(ashmere.code, ashmere.id);
        areas.put(northfold.code, northfold.id);
        return areas;
    }
}
