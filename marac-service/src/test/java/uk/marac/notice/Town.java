package uk.marac.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.agency.MemberRequest;
import uk.marac.agenda.AgendaClosingRequest;
import uk.marac.gate.Actor;
import uk.marac.id.AgencyId;
import uk.marac.id.MeetingId;
import uk.marac.id.MembershipId;
import uk.marac.meeting.MeetingRequest;
import uk.marac.protocol.MeetingKinds;
import uk.marac.testing.Installation;

/** An installation with nothing running, members who can be written to, and a mail server. */
final class Town implements AutoCloseable {

    /** Somebody who was appointed. */
    record Member(MembershipId id, Actor actor, String email) {}

    final Installation installation = new Installation();
    final PostOffice post = new PostOffice();
    final Member coordinator = member(Role.COORDINATOR, installation.agency, "coordinator@town.example");

    Member member(Role role, AgencyId agency, String email) {
        UUID subject = UUID.randomUUID();
        UUID id = installation.wiring.members.appoint(
                installation.operator(),
                installation.area,
                new MemberRequest(subject, agency, role, false, "Member of the town", email),
                null);
        Actor actor =
                Actor.person(subject, UUID.randomUUID(), 2, Clock.systemUTC().instant());
        return new Member(new MembershipId(id), actor, email);
    }

    /** A meeting with a closed agenda on which no case stands. */
    MeetingId closedMeeting() {
        Wiring wiring = installation.wiring;
        Instant start = Clock.systemUTC().instant().plus(Duration.ofDays(3));
        MeetingId meeting = new MeetingId(wiring.meetings.plan(
                coordinator.actor(),
                installation.area,
                new MeetingRequest(MeetingKinds.MARAC, start, "Town hall", List.of(installation.agency), null),
                null));
        var unused = wiring.circulation.close(
                coordinator.actor(), installation.area, meeting, 1, new AgendaClosingRequest(List.of()));
        return meeting;
    }

    void circulate() {
        var unused =
                installation.wiring.circulation.circulate(coordinator.actor(), installation.area, closedMeeting(), 2);
    }

    /** An instance so much later than now. */
    NoticeJob jobIn(Duration time) {
        return installation.wiring(Clock.offset(Clock.systemUTC(), time), post.mailing()).notices;
    }

    long count(NoticeState state) {
        return installation.count("SELECT count(*) FROM marac.notice WHERE state = '" + state + "'");
    }

    @Override
    public void close() {
        post.close();
        installation.close();
    }
}
