package uk.marac.oversight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.keys.ledger.export.v1.ExportReaderV1;
import uk.marac.keys.ledger.export.v1.ExportV1;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** A history as somebody outside reads it: lines, believed of nothing but the log's own keys. */
record GivenOut(City city, List<String> lines) {

    static GivenOut of(City city, String path) {
        String text = city.steppedUp(Person.AUDITOR).get(path).expect(200).text();
        return new GivenOut(city, List.of(text.split("\n", -1)));
    }

    String text() {
        return String.join("\n", lines);
    }

    ExportHead head() {
        return ExportReaderV1.head(lines.get(0));
    }

    /** Each of them, after its proof and its openings have held under a checkpoint that the log signed. */
    List<ExportedEntry> proven() {
        List<VerifierKey> keys = city.as(Person.ADMINISTRATOR)
                .get(city.path("/audit/verifier-keys"))
                .expect(200)
                .text()
                .lines()
                .map(VerifierKey::parse)
                .toList();
        Checkpoint log = new TrustPolicy(keys.get(0).name(), keys, List.of(), 0)
                .open(head().checkpoint())
                .checkpoint();
        List<ExportedEntry> entries = entries();
        for (ExportedEntry entry : entries) {
            entry.requireIncluded(log);
            entry.requireOpened();
        }
        return entries;
    }

    private List<ExportedEntry> entries() {
        // The last line is behind the end.
        return lines.subList(1, lines.size() - 2).stream()
                .map(ExportReaderV1::entry)
                .toList();
    }

    Collection<String> acts() {
        return entries().stream()
                .map(entry -> entry.parsed().entry().permission())
                .toList();
    }

    /** The numbers of a case, ascending. */
    List<Long> numbers(UUID caseId) {
        List<Long> numbers = new ArrayList<>();
        for (ExportedEntry entry : entries()) {
            entry.cases().stream()
                    .filter(opened -> opened.id().equals(caseId))
                    .forEach(opened -> numbers.add(ExportV1.seq(entry.parsed(), opened.ordinal())));
        }
        return numbers.stream().sorted().toList();
    }

    long entriesSaidAtTheEnd() {
        return ExportReaderV1.end(lines.get(lines.size() - 2));
    }
}
