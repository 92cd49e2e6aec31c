package uk.marac.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.marac.gate.Tx;
import uk.marac.protocol.MeetingKinds;
import uk.marac.protocol.OwnMeetingKind;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.vault.Confidential;
import uk.marac.web.ProblemException;

/** Looks up by which terms a meeting is planned and held. */
public final class TermsService {

    private static final Set<String> BUILT_IN = Set.of(MeetingKinds.MARAC, MeetingKinds.EMERGENCY);

    private final ProtocolService protocol;

    public TermsService(ProtocolService protocol) {
        this.protocol = protocol;
    }

    /** As the protocol has its kind now; a kind that it dropped meanwhile, as it was when the meeting was planned. */
    public MeetingTerms of(Tx tx, MeetingRow meeting) {
        ProtocolView inForce = protocol.inForce(tx);
        return find(inForce, meeting.kind())
                .or(() -> Optional.ofNullable(Confidential.valueOf(meeting.protocol()))
                        .flatMap(number -> find(protocol.numbered(tx, number), meeting.kind())))
                .orElseThrow(() -> new IllegalStateException("no protocol has this kind of meeting"));
    }

    /** Codes of the kinds of meeting after which a case that was heard needs no MARAC any more. */
    Set<String> thatSettle(Tx tx) {
        return protocol.inForce(tx).settings().kindsThatSettle();
    }

    /** @throws ProblemException 422 if the protocol in force has no such kind */
    MeetingTerms inForce(Tx tx, String kind) {
        return find(protocol.inForce(tx), kind)
                .orElseThrow(() -> ProblemException.invalid("kind", "is no kind of meeting of this area"));
    }

    private static Optional<MeetingTerms> find(ProtocolView version, String kind) {
        var settings = version.settings();
        return BUILT_IN.contains(kind)
                ? Optional.of(new MeetingTerms(
                        version.number(),
                        settings.slotMinutes(),
                        settings.meetingMinutes(),
                        List.of(),
                        null,
                        false,
                        List.of(),
                        kind.equals(MeetingKinds.MARAC) ? settings : null))
                : settings.meetingKind(kind).map(own -> of(version.number(), own));
    }

    private static MeetingTerms of(int number, OwnMeetingKind own) {
        return new MeetingTerms(
                number,
                own.slotMinutes(),
                own.meetingMinutes(),
                own.agencies(),
                Duration.ofHours(own.cutOffHours()),
                own.quorum(),
                own.takes(),
                null);
    }
}
