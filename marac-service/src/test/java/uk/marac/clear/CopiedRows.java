package uk.marac.clear;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/** The rows of a COPY, one after the other. */
final class CopiedRows extends InputStream {

    private final CopyOut copy;
    private byte @Nullable [] row = new byte[0];
    private int position;

    CopiedRows(CopyOut copy) {
        this.copy = copy;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            while (row != null && position == row.length) {
                row = copy.readFromCopy();
                position = 0;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        if (row == null) {
            return -1;
        }
        int count = Math.min(length, row.length - position);
        System.arraycopy(row, position, target, offset, count);
        position += count;
        return count;
    }
}
