package uk.marac.demo.content;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.marac.Wiring;
import uk.marac.id.AreaId;
import uk.marac.vault.StaleVersion;
import uk.marac.web.ProblemException;
import uk.marac.web.ProblemType;

/**
 * The two years before the meeting that was held, acted out in the order of time on a clock of their own while the service
 * is already up. What an entry of the log calls its time is the story's; when the running service gave it its place, and
 * signed, is the real one.
 */
public final class History implements AutoCloseable {
    /** The act after which nothing is left to do. */
    public static final String END = "end";

    private static final Duration AHEAD = Duration.ofMinutes(30);

    private final Diary diary;
    private final DemoClock clock;
    private final List<PastStep> steps;
    private int leftOut;

    private History(Diary diary, DemoClock clock, List<PastStep> steps) {
        this.diary = diary;
        this.clock = clock;
        this.steps = steps;
    }

    /** What the file of a past that is still to be loaded begins with. */
    public static String begin(Instant now) {
        return Diary.begin(DemoDays.of(now).today());
    }

    /**
     * Opens what is to be loaded, to go on where it stopped.
     *
     * @param wiring services on the story's clock, whose jobs are not started
     * @param areas by code, as {@link DemoContent} made them
     */
    public static History open(Path file, Function<Clock, Wiring> wiring, Map<String, AreaId> areas, long seed) {
        return open(file, wiring, areas, seed, PastArea.all());
    }

    static History open(
            Path file, Function<Clock, Wiring> wiring, Map<String, AreaId> areas, long seed, List<PastArea> past) {
        Diary diary = Diary.open(file);
        DemoDays days = new DemoDays(diary.day());
        DemoClock clock = new DemoClock(DemoDays.at(days.opened(), "12:00"));
        Wiring services = wiring.apply(clock);
        List<PastStep> steps = new ArrayList<>();
        for (PastArea one : past) {
            AreaId id = Objects.requireNonNull(areas.get(one.area()));
            DemoArea area = DemoArea.of(services, clock, one.area(), id);
            steps.addAll(new PastScript(one, days, new Past(area, diary, end(days)), seed).steps());
        }
        steps.sort(Comparator.comparing(PastStep::at));
        return new History(diary, clock, steps);
    }

    public boolean isLoaded() {
        return diary.has(END);
    }

    /** How many acts there are. */
    public int size() {
        return steps.size();
    }

    /** How many acts somebody else had done, or made impossible, when their turn came. */
    public int leftOut() {
        return leftOut;
    }

    /**
     * Does what is not done yet.
     *
     * @param observer is asked before each act whether to go on
     */
    public void load(Observer observer) {
        // Acts take their time: where it stopped, the clock was ahead of what is planned, and must not go back.
        Duration ahead = diary.isBegun() ? AHEAD : Duration.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            PastStep step = steps.get(i);
            if (diary.has(step.key())) {
                continue;
            }
            if (!observer.goesOn(i, DemoDays.dayOf(step.at()))) {
                return;
            }
            clock.waitUntil(step.at().plus(ahead));
            ahead = Duration.ZERO;
            diary.note(step.key(), run(step));
        }
        diary.note(END, null);
    }

    @Override
    public void close() {
        diary.close();
    }

    /** Sees how far the past is. */
    @FunctionalInterface
    public interface Observer {
        /** @param done how many acts are done */
        boolean goesOn(int done, LocalDate day);
    }

    private @Nullable UUID run(PastStep step) {
        try {
            return step.act().run();
        } catch (StaleVersion | PastStep.Missing somebodyWasQuicker) {
            leftOut++;
            return null;
        } catch (ProblemException e) {
            if (e.type() != ProblemType.CONFLICT && e.type() != ProblemType.PRECONDITION_REQUIRED) {
                throw e;
            }
            leftOut++;
            return null;
        }
    }

    private static Instant end(DemoDays days) {
        return DemoDays.at(days.lastWorkday(), "18:00");
    }
}
