package uk.marac.demo.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens when. Scenes enter their events in any order; they are played in the order of time. */
final class Timeline {
    private record Event(Instant at, Runnable work) {}

    private final List<Event> events = new ArrayList<>();
    private final Instant end;

    /** @param end nothing happens after it */
    Timeline(Instant end) {
        this.end = end;
    }

    void at(Instant time, Runnable work) {
        if (time.isAfter(end)) {
            throw new IllegalArgumentException("the story must not reach into the future");
        }
        events.add(new Event(time, work));
    }

    /** @param endOfDay done after the last event of each day */
    void play(DemoClock clock, Runnable endOfDay) {
        events.sort(Comparator.comparing(Event::at));
        for (Event event : events) {
            if (!DemoDays.dayOf(event.at).equals(DemoDays.dayOf(clock.now()))) {
                endOfDay.run();
            }
            clock.waitUntil(event.at);
            event.work.run();
        }
        endOfDay.run();
    }
}
