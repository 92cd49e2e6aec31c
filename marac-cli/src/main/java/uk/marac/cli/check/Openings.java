package uk.marac.cli.check;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Opening;

/**
 * Of which cases some entries are, as the service told an auditor. Lines of four words: the entry's id, the ordinal of
 * its commitment, the case's id, the salt in hexadecimal.
 */
public final class Openings {
    private static final Pattern ORDINAL = Pattern.compile("0|[1-9][0-9]{0,2}");

    private final Map<Place, OpenedCase> cases = new HashMap<>();

    private record Place(UUID entry, int ordinal) {}

    /** A case, and what proves that an entry is of it. */
    record OpenedCase(UUID id, Opening opening) {}

    private Openings() {}

    public static Openings none() {
        return new Openings();
    }

    /** @throws MalformedException names the line that is not understood */
    public static Openings parse(String text) {
        Openings openings = new Openings();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                openings.read(lines.get(i).strip().split("\\s+"));
            } catch (IllegalArgumentException | MalformedException e) {
                throw new MalformedException("line " + (i + 1) + " of the openings: entry, ordinal, case, salt");
            }
        }
        return openings;
    }

    /** Null where nothing was opened there; each is given once. */
    @Nullable
    OpenedCase take(UUID entry, int ordinal) {
        return cases.isEmpty() ? null : cases.remove(new Place(entry, ordinal));
    }

    /** How many were not taken. */
    int left() {
        return cases.size();
    }

    private void read(String[] words) {
        if (words.length != 4 || !ORDINAL.matcher(words[1]).matches()) {
            throw new IllegalArgumentException("not an opening");
        }
        UUID id = UUID.fromString(words[2]);
        Opening opening = Opening.existing(CommitmentTag.CASE, HexFormat.of().parseHex(words[3]), Bytes.of(id));
        Place place = new Place(UUID.fromString(words[0]), Integer.parseInt(words[1]));
        if (cases.put(place, new OpenedCase(id, opening)) != null) {
            throw new IllegalArgumentException("a place twice");
        }
    }
}
