package uk.marac.alarm;

import java.util.List;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AlarmId;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.MacKey;
import uk.marac.keys.ring.Purpose;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;

/** Raises alarms, each once, and tells the auditors that there is something. */
final class Alarms {

    /** What an alarm is about, by which it is known again. */
    record Raised(Canonical about, Finding finding) {}

    private static final String USE = "reading alarm";

    private final Outbox outbox = new Outbox();

    /** Those that were not raised before. Who raises others at the same time waits. */
    void raise(WriteTx tx, List<Raised> alarms) {
        tx.query("SELECT t.id FROM marac.area t WHERE t.id = :area FOR NO KEY UPDATE")
                .bind("area", tx.area().value())
                .mapTo(UUID.class)
                .one();
        List<Raised> raised = unknown(tx, alarms);
        raised.forEach(alarm -> tx.insert(AlarmRow.raised(tx.area(), id(tx, alarm), tx.now(), alarm.finding())));
        if (!raised.isEmpty()) {
            outbox.tell(tx, NoticeKind.ALARM_RAISED, null, Recipients.auditing(tx));
        }
    }

    /** Of these those that were not raised before. */
    List<Raised> unknown(Tx tx, List<Raised> alarms) {
        return alarms.stream()
                .filter(alarm ->
                        tx.rows(AlarmRow.class).withId(id(tx, alarm)).find().isEmpty())
                .toList();
    }

    private static AlarmId id(Tx tx, Raised alarm) {
        byte[] tag = new MacKey(tx.secret(Purpose.REQUEST_MAC))
                .mac(USE, alarm.about().bytes());
        return new AlarmId(Bytes.uuid(tag, 0));
    }
}
