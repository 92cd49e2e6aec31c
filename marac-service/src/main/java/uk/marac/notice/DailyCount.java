package uk.marac.notice;

import java.time.LocalDate;
import uk.marac.gate.Tx;

/** What members are told of once a day, counted without opening anything. */
public interface DailyCount {

    /** Whether anybody has anything. */
    boolean isAny(Tx tx, LocalDate today);

    /** How many things of the recipient's agencies, none of them of a case that is closed to the recipient. */
    int of(Tx tx, Recipient recipient, LocalDate today);
}
