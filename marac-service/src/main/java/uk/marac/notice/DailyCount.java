package uk.marac.notice;

import java.time.LocalDate;
import java.util.List;
import uk.marac.gate.Tx;

/** What members are told of in the digest of a day, by a number alone. */
public interface DailyCount {

    NoticeKind kind();

    /** Who may be told: those who speak for agencies, unless it is for others. */
    default List<Recipient> recipients(Tx tx) {
        return Recipients.speaking(tx);
    }

    /** Whether anybody may have anything; asked often, and of clear columns alone. */
    boolean isAny(Tx tx, LocalDate today);

    /** How many things of the recipient's agencies, none of them of a case that is closed to the recipient. */
    int of(Tx tx, Recipient recipient, LocalDate today);
}
