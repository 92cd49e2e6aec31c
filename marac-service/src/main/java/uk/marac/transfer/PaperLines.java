package uk.marac.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** The lines of a paper; of what nobody said there is none. */
final class PaperLines {

    private final List<PaperLine> lines = new ArrayList<>();

    PaperLines say(String what, @Nullable Object said) {
        String text = said == null ? "" : said.toString();
        if (!text.isBlank()) {
            lines.add(new PaperLine(what, text));
        }
        return this;
    }

    PaperLines say(String what, @Nullable Narrative said) {
        return say(what, (Object) Narrative.textOf(said));
    }

    PaperLines all(String what, Collection<?> said) {
        return say(what, said.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    Confidential<List<PaperLine>> list() {
        return new Confidential<>(List.copyOf(lines));
    }
}
