package uk.marac.demo.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import uk.marac.attendance.AttendanceRequest;
import uk.marac.attendance.AttendanceStatus;
import uk.marac.attendance.Attendee;
import uk.marac.attendance.DeclarationRequest;
import uk.marac.attendance.DeclarationText;
import uk.marac.meeting.MeetingRequest;
import uk.marac.minutes.MinutesRequest;
import uk.marac.protocol.MeetingKinds;

/** A meeting of the past from its planning to its minutes, apart from its cases. */
record PastSitting(Past past, PastMeeting meeting) {
    private static final int PLANNED = 45;
    private static final long FIRST = 600;
    private static final long SLOT = 540;
    private static final Map<String, List<String>> TABLE = table();

    static Instant opens(PastMeeting meeting) {
        return DemoDays.at(meeting.day(), meeting.emergency() ? "15:00" : "09:30");
    }

    /** When the case is heard that is so manieth, from 0. */
    static Instant hears(PastMeeting meeting, int place) {
        return opens(meeting).plusSeconds(FIRST + SLOT * place);
    }

    /** @param cases how many stand on its agenda */
    void plan(int cases) {
        LocalDate day = meeting.day();
        if (!meeting.emergency()) {
            at(
                    before(PLANNED, "09:00"),
                    ".plan",
                    key -> past.area.wiring.meetings.plan(
                            past.area.as("coordinator"),
                            past.area.id,
                            new MeetingRequest(
                                    MeetingKinds.MARAC,
                                    opens(meeting),
                                    "Civic Centre, committee room 2",
                                    Intake.ASKED.stream()
                                            .map(past.area::agencyOf)
                                            .toList(),
                                    null),
                            Past.once(key)));
        }
        Agenda agenda = new Agenda(past.area);
        act(before(meeting.emergency() ? 2 : 10, "14:00"), ".closed", () -> agenda.close(past.meeting(meeting)));
        act(before(meeting.emergency() ? 2 : 8, "16:00"), ".sent", () -> agenda.circulate(past.meeting(meeting)));
        sit(cases);
        at(
                DemoDays.at(DemoDays.workday(day.plusDays(4)), "11:00"),
                ".minutes",
                key -> past.area.wiring.minutes.issue(
                        past.area.as("coordinator"),
                        past.area.id,
                        past.meeting(meeting),
                        new MinutesRequest(null, null),
                        Past.once(key)));
    }

    private void sit(int cases) {
        Instant opens = opens(meeting);
        Random drawn = PastWords.draws(meeting.day().toEpochDay());
        Map<String, AttendanceStatus> came = new LinkedHashMap<>();
        TABLE.keySet().forEach(agency -> came.put(agency, status(agency, drawn)));
        came.forEach((agency, status) -> {
            if (status == AttendanceStatus.PRESENT) {
                TABLE.getOrDefault(agency, List.of())
                        .forEach(who -> act(opens.minusSeconds(900), ".sign." + who, () -> sign(who)));
            }
        });
        act(
                opens,
                ".open",
                () -> past.area.wiring.sittings.open(past.area.as("chair"), past.area.id, past.meeting(meeting)));
        came.forEach(
                (agency, status) -> act(opens.plusSeconds(60), ".attendance." + agency, () -> record(agency, status)));
        act(
                hears(meeting, cases),
                ".end",
                () -> past.area.wiring.sittings.close(past.area.as("chair"), past.area.id, past.meeting(meeting)));
    }

    private void sign(String who) {
        past.area.wiring.declarations.sign(
                past.area.as(who),
                past.area.id,
                past.meeting(meeting),
                new DeclarationRequest(DeclarationText.VERSION));
    }

    private void record(String agency, AttendanceStatus status) {
        DemoArea area = past.area;
        boolean present = status == AttendanceStatus.PRESENT;
        var unused = area.wiring.attendance.record(
                area.as("coordinator"),
                area.id,
                past.meeting(meeting),
                area.agencyOf(agency),
                null,
                new AttendanceRequest(
                        status,
                        present
                                ? TABLE.getOrDefault(agency, List.of()).stream()
                                        .map(this::attendee)
                                        .toList()
                                : List.of(),
                        present ? area.now().truncatedTo(ChronoUnit.MINUTES) : null,
                        null,
                        status == AttendanceStatus.INFORMATION_SENT
                                ? meeting.day().minusDays(2)
                                : null));
    }

    private Attendee attendee(String who) {
        var person = past.area.person(who);
        return new Attendee(person.name(), person.id(), null, false, false);
    }

    private static AttendanceStatus status(String agency, Random drawn) {
        int number = drawn.nextInt(10);
        return switch (agency) {
            case "health" -> number < 4 ? AttendanceStatus.INFORMATION_SENT : AttendanceStatus.PRESENT;
            case "probation" -> number < 3 ? AttendanceStatus.APOLOGIES : AttendanceStatus.PRESENT;
            case "housing" -> number < 1 ? AttendanceStatus.ABSENT : AttendanceStatus.PRESENT;
            default -> AttendanceStatus.PRESENT;
        };
    }

    /** Who comes for whom. */
    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("coordinator", List.of("coordinator"));
        table.put("police", List.of("chair", "police"));
        table.put("idva-service", List.of("idva-service", "idva"));
        List.of("social-care", "housing", "health", "probation").forEach(who -> table.put(who, List.of(who)));
        return table;
    }

    private interface Making {
        UUID by(String key);
    }

    private void at(Instant time, String act, Making making) {
        String key = meeting.key(past.area.code) + act;
        past.at(time, key, () -> making.by(key));
    }

    private void act(Instant time, String act, Runnable work) {
        past.act(time, meeting.key(past.area.code) + act, work);
    }

    private Instant before(int days, String time) {
        return DemoDays.at(DemoDays.workday(meeting.day().minusDays(days)), time);
    }
}
