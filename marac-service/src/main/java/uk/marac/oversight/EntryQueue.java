package uk.marac.oversight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.marac.ledger.AuditQuery;
import uk.marac.ledger.AuditedEntry;

/** What answers one question to the log, oldest first; asked for page by page, as it is taken. */
final class EntryQueue {

    private final Function<AuditQuery, List<AuditedEntry>> log;
    private final Deque<AuditedEntry> waiting = new ArrayDeque<>();
    private AuditQuery next;
    private boolean ended;

    EntryQueue(AuditQuery first, Function<AuditQuery, List<AuditedEntry>> log) {
        this.next = first;
        this.log = log;
    }

    /** Null once there is no more. */
    @Nullable
    AuditedEntry first() {
        if (waiting.isEmpty() && !ended) {
            List<AuditedEntry> page = log.apply(next);
            ended = page.size() < next.limit();
            waiting.addAll(page);
            if (!page.isEmpty()) {
                next = next.goingOn(page.get(page.size() - 1).entry().id());
            }
        }
        return waiting.peek();
    }

    AuditedEntry take() {
        return waiting.remove();
    }
}
