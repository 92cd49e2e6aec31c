package uk.marac.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.testing.City;
import uk.marac.testing.Entries;
import uk.marac.testing.Superuser;

/**
 * Holds an area's rows, their heads, its entries and what clients were told against each other, each way. Says what
 * does not agree; nothing where all does.
 */
final class Books {

    private record Named(UUID entry, byte[] digest, RowOp op) {}

    private record Head(Write newest, byte[] digest, UUID entry, boolean gone) {}

    private final City city;
    private final List<String> faults = new ArrayList<>();
    private final Map<Write, List<Named>> named = new HashMap<>();
    private final Map<String, Head> heads = new HashMap<>();

    private Books(City city) {
        this.city = city;
    }

    static List<String> faults(City city, Collection<Write> acknowledged) {
        Books books = new Books(city);
        SealedRows sealed = new SealedRows(city);
        books.faults.addAll(sealed.faults);
        books.readEntries();
        books.readHeads();
        books.checkRows(sealed);
        books.heads.values().forEach(books::checkHead);
        books.named.keySet().forEach(books::checkNamed);
        acknowledged.forEach(books::checkAcknowledged);
        books.faults.addAll(Wholeness.faults(city));
        return books.faults;
    }

    private void readEntries() {
        for (LedgerEntry entry : Entries.of(city.service, city.area)) {
            if (entry.outcome() != Outcome.DONE && !entry.rows().isEmpty()) {
                faults.add("an entry of what was not done names rows: " + entry.id());
            }
            for (RowWrite write : entry.rows()) {
                named.computeIfAbsent(
                                new Write(write.table(), write.rowId(), write.version()), none -> new ArrayList<>())
                        .add(new Named(entry.id(), write.digest().bytes(), write.op()));
            }
        }
    }

    private void readHeads() {
        for (List<Object> row : Superuser.rows(
                city.service.database,
                "SELECT table_name, id, version, digest, entry_id, gone FROM marac.row_head WHERE area_id = ?",
                city.area.value())) {
            Write newest = new Write((String) row.get(0), (UUID) row.get(1), (Long) row.get(2));
            heads.put(name(newest), new Head(newest, (byte[]) row.get(3), (UUID) row.get(4), (Boolean) row.get(5)));
        }
    }

    private void checkRows(SealedRows sealed) {
        for (Write row : sealed.rows) {
            Head head = heads.get(name(row));
            if (head == null || head.gone() || !head.newest().equals(row)) {
                faults.add("a row that no head knows: " + row);
            }
        }
        for (Head head : heads.values()) {
            if (!head.gone() && !sealed.rows.contains(head.newest())) {
                faults.add("a head without its row: " + head.newest());
            }
        }
    }

    /** From its first version to its newest, each is named by one entry, and the newest as it is now. */
    private void checkHead(Head head) {
        Write newest = head.newest();
        for (long version = 1; version <= newest.version(); version++) {
            Write write = new Write(newest.table(), newest.id(), version);
            int entries = named.getOrDefault(write, List.of()).size();
            if (entries != 1) {
                faults.add(entries + " entries instead of one: " + write);
            }
        }
        for (Named last : named.getOrDefault(newest, List.of())) {
            if (!last.entry().equals(head.entry())
                    || !Arrays.equals(last.digest(), head.digest())
                    || (last.op() == RowOp.DELETE) != head.gone()) {
                faults.add("an entry that says otherwise than the head: " + newest);
            }
        }
    }

    private void checkNamed(Write write) {
        Head head = heads.get(name(write));
        if (head == null || head.newest().version() < write.version()) {
            faults.add("an entry of a row that is not there: " + write);
        }
    }

    private void checkAcknowledged(Write write) {
        Head head = heads.get(name(write));
        if (head == null || head.gone() || head.newest().version() < write.version()) {
            faults.add("acknowledged and not there: " + write);
        }
        if (named.getOrDefault(write, List.of()).size() != 1) {
            faults.add("acknowledged without its entry: " + write);
        }
    }

    private static String name(Write write) {
        return write.table() + " " + write.id();
    }
}
