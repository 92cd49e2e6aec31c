package uk.marac.keys.ledger.v1;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.Commitment;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.RowWrite;

/** Entry bytes: {@code 01 | u16 length of the rest | fields}. They know their own end. */
public final class EntryV1 {
    public static final int VERSION = 1;

    /** Of the whole entry; so that an entry with all its case sequences fits the u16 of an entry bundle. */
    public static final int MAX_LENGTH = 60_000;

    private static final int HEADER = 3;

    private EntryV1() {}

    /** @throws MalformedException where the entry needs more than {@link #MAX_LENGTH} bytes */
    public static byte[] encode(LedgerEntry entry) {
        Out out = new Out();
        out.uuid(entry.id()).u64(entry.timeMicros()).uuid(entry.areaId()).uuid(entry.actorId());
        out.u8(Numbers.of(entry.actorKind()));
        UUID agency = entry.agencyId();
        out.u8(agency == null ? 0 : 1);
        if (agency != null) {
            out.uuid(agency);
        }
        out.code(entry.permission()).u8(Numbers.of(entry.outcome()));
        out.code(entry.failureKind()).code(entry.purpose()).uuid(entry.requestId());
        out.u16(entry.rows().size());
        for (RowWrite row : entry.rows()) {
            out.code(row.table())
                    .uuid(row.rowId())
                    .u64(row.version())
                    .raw(row.digest().bytes());
            out.u8(Numbers.of(row.op()));
        }
        out.u16(entry.commitments().size());
        for (Commitment commitment : entry.commitments()) {
            out.u16(commitment.tag().number()).raw(commitment.hash().bytes());
        }
        byte[] body = out.bytes();
        if (body.length + HEADER > MAX_LENGTH) {
            throw new MalformedException("an entry has at most 60000 bytes");
        }
        return new Out().u8(VERSION).u16(body.length).raw(body).bytes();
    }

    /** @throws MalformedException for anything but bytes that {@link #encode} makes */
    public static LedgerEntry parse(byte[] bytes) {
        In in = new In(bytes);
        LedgerEntry entry = read(in);
        in.end();
        return entry;
    }

    static LedgerEntry read(In whole) {
        if (whole.u8() != VERSION) {
            throw new MalformedException("unknown version");
        }
        int length = whole.u16();
        if (length + HEADER > MAX_LENGTH) {
            throw new MalformedException("an entry has at most 60000 bytes");
        }
        In in = new In(whole.raw(length));
        LedgerEntry entry = new LedgerEntry(
                in.uuid(),
                in.u64(),
                in.uuid(),
                in.uuid(),
                Numbers.actorKind(in.u8()),
                agency(in),
                in.code(),
                Numbers.outcome(in.u8()),
                in.optionalCode(),
                in.optionalCode(),
                in.uuid(),
                rows(in),
                commitments(in));
        in.end();
        return entry;
    }

    private static @Nullable UUID agency(In in) {
        return switch (in.u8()) {
            case 0 -> null;
            case 1 -> in.uuid();
            default -> throw new MalformedException("a presence is 0 or 1");
        };
    }

    private static List<RowWrite> rows(In in) {
        List<RowWrite> rows = new ArrayList<>();
        for (int left = in.u16(); left > 0; left--) {
            rows.add(new RowWrite(in.code(), in.uuid(), in.u64(), in.hash(), Numbers.rowOp(in.u8())));
        }
        return rows;
    }

    private static List<Commitment> commitments(In in) {
        List<Commitment> commitments = new ArrayList<>();
        for (int left = in.u16(); left > 0; left--) {
            commitments.add(new Commitment(Numbers.tag(in.u16()), in.hash()));
        }
        return commitments;
    }
}
