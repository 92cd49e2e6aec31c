package uk.marac.demo.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.marac.demo.content.PastArea.PastYear;
import uk.marac.demo.content.PastArea.Told;
import uk.marac.demo.content.PastCase.Course;

/** Draws an area's past from a seed so that the numbers of {@link PastArea} come true, and leaves the counting to others. */
final class PastPlan {
    private static final List<String> PARTNERS = List.of(
            "idva-service", "social-care", "idva-service", "health", "housing", "idva-service", "probation", "health");
    private static final int TOO_LATE_EVERY = 3;

    private final PastArea area;
    private final Random drawn;
    private final PastFamilies families;
    private final List<PastMeeting> meetings;
    private final List<PastCase> cases = new ArrayList<>();

    private PastPlan(PastArea area, DemoDays days, long seed) {
        this.area = area;
        this.drawn = new Random(seed);
        this.families = new PastFamilies(drawn);
        this.meetings = area.meetings(days);
    }

    /** @param told what the meeting that was held adds to the latest year */
    static PastPlan of(PastArea area, DemoDays days, Told told, long seed) {
        PastPlan plan = new PastPlan(area, days, seed);
        for (int year = area.years().size() - 1; year >= 0; year--) {
            PastYear whole = area.years().get(year);
            plan.plan(year, year == 0 ? whole.without(told) : whole);
        }
        return plan;
    }

    List<PastMeeting> meetings() {
        return meetings;
    }

    /** Referrals that become no case among them; by their meetings, the earliest first. */
    List<PastCase> cases() {
        return cases;
    }

    private void plan(int year, PastYear target) {
        List<PastMeeting> regular = meetings.stream()
                .filter(meeting -> meeting.year() == year && !meeting.emergency())
                .toList();
        List<PastMeeting> emergencies = meetings.stream()
                .filter(meeting -> meeting.year() == year && meeting.emergency())
                .toList();
        List<Integer> seats = area.seats(target.heard() - emergencies.size(), regular.size(), drawn);
        List<PastCase> planned = new ArrayList<>();
        emergencies.forEach(meeting -> planned.add(unknown(meeting, 0)));
        int repeats = target.repeats();
        for (int i = 0; i < regular.size(); i++) {
            int ahead = seats.subList(i, seats.size()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            int wanted = (int) Math.round((double) repeats * seats.get(i) / ahead);
            List<PastCase> heard = heard(regular.get(i), seats.get(i), wanted, i);
            repeats -= (int) heard.stream().filter(PastCase::repeat).count();
            planned.addAll(heard);
        }
        if (repeats > 0) {
            throw new IllegalStateException("so many repeats cannot be");
        }
        cases.addAll(coursed(regular, withChildren(byAgencies(planned, target.partners()), target.children())));
    }

    private List<PastCase> heard(PastMeeting meeting, int seats, int wanted, int number) {
        List<PastCase> heard = new ArrayList<>();
        for (PastCase before : families.repeating(meeting.day())) {
            if (heard.size() < Math.min(wanted, seats - 1)) {
                heard.add(again(meeting, heard.size(), before, true));
            }
        }
        if (number % TOO_LATE_EVERY == 0 && heard.size() < seats) {
            families.tooLate(meeting.day()).stream()
                    .findFirst()
                    .ifPresent(before -> heard.add(again(meeting, heard.size(), before, false)));
        }
        while (heard.size() < seats) {
            heard.add(unknown(meeting, heard.size()));
        }
        heard.forEach(families::met);
        return heard;
    }

    private PastCase unknown(PastMeeting meeting, int number) {
        return file(meeting, number, families.unknown(), null, false);
    }

    private PastCase again(PastMeeting meeting, int number, PastCase before, boolean repeat) {
        return file(meeting, number, before.family(), before.key(), repeat);
    }

    private PastCase file(PastMeeting meeting, int number, int family, @Nullable String earlier, boolean repeat) {
        String key = meeting.key(area.area()) + "." + number;
        return new PastCase(key, meeting, null, family, 0, earlier, repeat, "police", Course.ACCEPTED);
    }

    private List<PastCase> byAgencies(List<PastCase> planned, int partners) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, planned.size()).boxed().toList());
        Collections.shuffle(order, drawn);
        List<PastCase> referred = new ArrayList<>(planned);
        order.subList(0, partners)
                .forEach(at -> referred.set(at, referred.get(at).by(PARTNERS.get(at % PARTNERS.size()))));
        return referred;
    }

    private List<PastCase> withChildren(List<PastCase> planned, int children) {
        families.settle(
                planned.stream().map(PastCase::family).toList(),
                planned.stream()
                        .filter(file -> file.earlier() == null)
                        .map(PastCase::family)
                        .toList(),
                children);
        return planned.stream()
                .map(file -> file.ofFamilyWith(families.size(file.family())))
                .toList();
    }

    /** Some are put off by the meeting before, some come back incomplete, and some are no case for a meeting. */
    private List<PastCase> coursed(List<PastMeeting> regular, List<PastCase> planned) {
        List<PastCase> coursed = new ArrayList<>(planned);
        for (int i = 0; i < regular.size(); i++) {
            PastMeeting meeting = regular.get(i);
            List<Integer> unknown = IntStream.range(0, coursed.size())
                    .filter(at -> coursed.get(at).meeting().equals(meeting)
                            && coursed.get(at).earlier() == null)
                    .boxed()
                    .toList();
            if (i % 2 == 1 && !unknown.isEmpty()) {
                int at = unknown.get(0);
                coursed.set(at, coursed.get(at).putOff(regular.get(i - 1)));
                coursed.add(file(meeting, 100, families.unknown(), null, false).going(Course.WITHDRAWN));
            }
            if (i % 3 == 1 && unknown.size() > 1) {
                int at = unknown.get(1);
                coursed.set(at, coursed.get(at).going(Course.RETURNED_THEN_ACCEPTED));
            }
            if (i % 3 == 0) {
                coursed.add(file(meeting, 101, families.unknown(), null, false).going(Course.REDIRECTED));
            }
        }
        return coursed;
    }
}
