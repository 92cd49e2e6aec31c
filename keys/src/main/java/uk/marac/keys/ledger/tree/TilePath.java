package uk.marac.keys.ledger.tree;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.marac.keys.ledger.MalformedException;

/**
 * Which tile, and its path in C2SP tlog-tiles: {@code tile/0/x001/234.p/5}, {@code tile/entries/067}.
 *
 * @param level 0 to 63 for hashes; {@link #ENTRIES} for an entry bundle
 * @param index of the tile within its level, from 0
 * @param width 1 to 256 hashes or entries; 256 is a full tile
 */
public record TilePath(int level, long index, int width) {
    public static final int FULL = 256;
    public static final int ENTRIES = -1;

    private static final Pattern FORM =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new MalformedException("tile level, index or width out of range");
        }
    }

    /**
     * The path of a tile as a tree of {@code size} has it: full, or as wide as it is at the right edge.
     *
     * @throws MalformedException where that tree has no such tile
     */
    public static TilePath inTree(long size, int level, long index) {
        int height = 8 * Math.max(level, 0);
        long hashes = height > 62 ? 0 : size >> height;
        if (index < 0 || index > hashes / FULL) {
            throw new MalformedException("tile level, index or width out of range");
        }
        return new TilePath(level, index, (int) Math.min(FULL, hashes - index * FULL));
    }

    /** The path without a leading slash. */
    public String path() {
        StringBuilder number = new StringBuilder(threeDigits(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, 'x' + threeDigits(rest % 1000) + '/');
        }
        String kind = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + kind + '/' + number + (width == FULL ? "" : ".p/" + width);
    }

    /** @throws MalformedException for anything but text that {@link #path} makes */
    public static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new MalformedException("not a tile path");
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        String number = form.group(2).replace("x", "").replace("/", "");
        if (number.length() > 18) {
            throw new MalformedException("tile level, index or width out of range");
        }
        String partial = form.group(3);
        TilePath tile = new TilePath(level, Long.parseLong(number), partial == null ? FULL : Integer.parseInt(partial));
        if (!tile.path().equals(path)) {
            throw new MalformedException("not the one path of its tile");
        }
        return tile;
    }

    private static String threeDigits(long number) {
        return String.format(Locale.ROOT, "%03d", number);
    }
}
