package uk.marac.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.agency.MemberNames;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.vault.Confidential;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Who attended. Apologies may come before the meeting; from its opening on, only who has signed may record. */
public final class AttendanceService {

    private static final Set<MeetingState> BEFORE =
            Set.of(MeetingState.PLANNED, MeetingState.AGENDA_CLOSED, MeetingState.AGENDA_SENT);

    private final Gate gate;
    private final GuestCheck guests;
    private final AttendanceDao attendance = new AttendanceDao();
    private final AgencyDao agencies = new AgencyDao();
    private final Declarations declarations = new Declarations();

    public AttendanceService(Gate gate, GuestCheck guests) {
        this.gate = gate;
        this.guests = guests;
    }

    public AttendanceView view(Actor actor, AreaId area, MeetingId meeting) {
        return gate.read(actor, Permission.VIEW_ATTENDANCE, Target.of(area, meeting), tx -> of(tx, meeting));
    }

    /** Attendance and signatures as they stand, for minutes. */
    public AttendanceView of(Tx tx, MeetingId meeting) {
        List<DeclarationRow> signed = attendance.signatures(tx, meeting);
        List<UUID> subjects = signed.stream().map(DeclarationRow::subject).toList();
        Map<UUID, Instant> signedAt =
                signed.stream().collect(Collectors.toMap(DeclarationRow::subject, DeclarationRow::signedAt));
        Map<UUID, String> names = MemberNames.of(tx, subjects);
        Map<AgencyId, String> agencyNames =
                agencies.all(tx).stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name));
        return new AttendanceView(
                attendance.all(tx, meeting).stream()
                        .map(row ->
                                AttendanceView.Agency.of(row, agencyNames.getOrDefault(row.agencyId(), ""), signedAt))
                        .sorted(java.util.Comparator.comparing(AttendanceView.Agency::name))
                        .toList(),
                signed.stream()
                        .map(row -> new AttendanceView.Signature(
                                row.subject(), names.getOrDefault(row.subject(), ""), row.signedAt()))
                        .toList());
    }

    /**
     * Says how an agency attended.
     *
     * @param ifMatch names the version of the record that is changed; null for the first
     * @return the version written
     * @throws ProblemException 409 where the meeting or what it hears does not allow it, 422 for what does not fit
     */
    public long record(
            Actor actor,
            AreaId area,
            MeetingId meeting,
            AgencyId agency,
            @Nullable String ifMatch,
            AttendanceRequest request) {
        return gate.write(actor, Permission.RECORD_ATTENDANCE, Target.of(area, meeting), tx -> {
            MeetingRow row = tx.rows(MeetingRow.class).withId(meeting).find().orElseThrow(tx::refuse);
            if (agencies.find(tx, agency).isEmpty()) {
                throw tx.refuse();
            }
            if (row.state() == MeetingState.CANCELLED) {
                throw ProblemException.conflict("state", "is CANCELLED, which does not allow this");
            }
            if (!BEFORE.contains(row.state())) {
                declarations.require(tx, meeting);
            }
            check(tx, row.state(), agency, request);
            if (request.status() == AttendanceStatus.PRESENT) {
                guests.check(
                        tx,
                        meeting,
                        agency,
                        request.people().stream()
                                .filter(person -> person.subject() == null)
                                .map(Attendee::name)
                                .toList());
            }
            Optional<AttendanceRow> earlier = attendance.find(tx, meeting, agency);
            if (earlier.isPresent() || ifMatch != null) {
                EntityTags.check(
                        EntityTags.expected(ifMatch),
                        earlier.map(AttendanceRow::version).orElse(0L));
            }
            return write(tx, earlier, area, meeting, agency, request);
        });
    }

    private static long write(
            WriteTx tx,
            Optional<AttendanceRow> earlier,
            AreaId area,
            MeetingId meeting,
            AgencyId agency,
            AttendanceRequest request) {
        AttendanceRow row = new AttendanceRow(
                area,
                earlier.map(AttendanceRow::id).orElseGet(tx::newId),
                earlier.map(AttendanceRow::version).orElse(1L),
                meeting,
                agency,
                new Confidential<>(request.status()),
                new Confidential<>(request.people()),
                Confidential.ofNullable(request.arrivedAt()),
                Confidential.ofNullable(request.leftAt()),
                Confidential.ofNullable(request.informationReceivedOn()));
        if (earlier.isPresent()) {
            return tx.update(row);
        }
        tx.insert(row);
        return 1;
    }

    private void check(Tx tx, MeetingState state, AgencyId agency, AttendanceRequest request) {
        boolean present = request.status() == AttendanceStatus.PRESENT;
        if (present && BEFORE.contains(state)) {
            throw ProblemException.conflict("status", "nobody is present before the meeting is opened");
        }
        if (present && request.people().isEmpty()) {
            throw ProblemException.invalid("people", "who was present must be named");
        }
        boolean timed = Stream.of(request.arrivedAt(), request.leftAt()).anyMatch(java.util.Objects::nonNull);
        if (!present && timed) {
            throw ProblemException.invalid("arrivedAt", "only who was present arrived and left");
        }
        if (request.arrivedAt() != null
                && request.leftAt() != null
                && request.leftAt().isBefore(request.arrivedAt())) {
            throw ProblemException.invalid("leftAt", "must not be before arrivedAt");
        }
        for (Attendee person : request.people()) {
            if (person.subject() != null && !attendance.isMember(tx, person.subject(), agency)) {
                throw ProblemException.invalid("people", "a subject is not a member for this agency");
            }
            if (person.subject() != null && person.signedOnPaper()) {
                throw ProblemException.invalid("people", "who has an account signs for themselves");
            }
        }
    }
}
