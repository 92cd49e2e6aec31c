package uk.marac.architecture.violation;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.ring.KeyRing;
import uk.marac.meeting.MeetingRow;
import uk.marac.vault.RowQuery;
import uk.marac.vault.VaultSession;

/** Does everything that no feature may do. */
final class RuleBreaker {

    int openItself(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.execute("SELECT 1"));
    }

    void goRoundTheGate(Handle handle, VaultSession session) {
        handle.execute("SELECT 1");
        session.touch(drawId().get());
    }

    Supplier<UUID> drawId() {
        return UUID::randomUUID;
    }

    Supplier<Instant> readTheClock() {
        return Instant::now;
    }

    Object takeRawKeys(KeyRing ring) {
        return SecretAccess.token();
    }

    Object readUnnoticed(RowQuery<MeetingRow> rows) {
        return rows.count(row -> row);
    }

    void print(String text) {
        System.out.println(text);
    }
}
