package uk.marac.demo.content;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.marac.gate.Idempotency;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.ReferralId;

/** What is to be done in one area's past, and what was made of it so far. */
final class Past {
    final DemoArea area;
    private final Diary diary;
    private final Instant end;
    private final List<PastStep> steps = new ArrayList<>();

    /** @param end what would be later is left undone, as it is in life */
    Past(DemoArea area, Diary diary, Instant end) {
        this.area = area;
        this.diary = diary;
        this.end = end;
    }

    void at(Instant time, String key, PastStep.Act act) {
        if (!time.isAfter(end)) {
            steps.add(new PastStep(time, key, act));
        }
    }

    /** An act that makes nothing that a later one names. */
    void act(Instant time, String key, Runnable act) {
        at(time, key, () -> {
            act.run();
            return null;
        });
    }

    List<PastStep> steps() {
        return steps;
    }

    boolean isMade(String key) {
        return diary.made(key) != null;
    }

    UUID made(String key) {
        UUID id = diary.made(key);
        if (id == null) {
            throw new PastStep.Missing(key);
        }
        return id;
    }

    MeetingId meeting(PastMeeting meeting) {
        return new MeetingId(made(meeting.key(area.code) + ".plan"));
    }

    ReferralId referral(PastCase file) {
        return new ReferralId(made(file.key() + ".refer"));
    }

    CaseId caseOf(PastCase file) {
        return new CaseId(made(file.key() + ".read"));
    }

    /** Where the case stands on the agenda of the meeting that hears it. */
    ListingId listing(PastCase file) {
        return listing(file, file.meeting());
    }

    ListingId listing(PastCase file, PastMeeting at) {
        return new ListingId(made(file.key() + listed(file, at)));
    }

    static String listed(PastCase file, PastMeeting at) {
        return at.equals(file.putOffAt()) ? ".list.first" : ".list";
    }

    /** If the last act of all was done and the diary does not know it, it is not done twice. */
    static Idempotency once(String key) {
        return new Idempotency("demonstration", key, key.getBytes(StandardCharsets.UTF_8));
    }
}
