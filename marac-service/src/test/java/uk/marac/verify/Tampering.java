package uk.marac.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.marac.Wiring;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.ledger.SinkFolder;
import uk.marac.testing.Cases;
import uk.marac.testing.Installation;
import uk.marac.testing.Superuser;

/** A town to tamper with. What is called the neighbour is of the same kind and area, and is never touched; nor is the village. */
final class Tampering implements AutoCloseable {

    final Installation town = new Installation();
    final Wiring instance;
    final AreaId village;
    final AgencyId agency;
    final AgencyId neighbour;
    final AgencyId third;
    final CaseId opened;
    final CaseId neighbourCase;
    private final SinkFolder sink;

    Tampering(Path folder) {
        sink = new SinkFolder(folder);
        instance = town.wiring(sink);
        village = town.wiring.areas.open(town.operator(), "village", "A village", "VL");
        var unused = town.wiring.agencies.add(
                town.operator(), village, new AgencyRequest(AgencyKind.POLICE, "Police of the village"), null);
        instance.sequencer.run();
        agency = town.addAgency("Housing of the town");
        neighbour = town.addAgency("Probation of the town");
        third = town.addAgency("Health of the town");
        instance.sequencer.run();
        neighbourCase = Cases.open(town.wiring, town.operator(), town.area, neighbour);
        instance.sequencer.run();
        opened = Cases.open(town.wiring, town.operator(), town.area, agency);
        instance.sequencer.run();
    }

    List<Finding> findings() {
        return findings(new Verifier(town.wiring.gate, sink));
    }

    /** As somebody finds it who has the database only. */
    List<Finding> findingsWithoutSink() {
        return findings(new Verifier(town.wiring.gate, null));
    }

    List<Finding> findings(Verifier verifier) {
        List<Finding> findings = new ArrayList<>();
        var unused = verifier.verify(town.operator(), findings::add);
        return findings;
    }

    /** That it is found, there and nowhere else: nothing is said of the neighbours. */
    void assertFound(Kind kind, Object... where) {
        assertFoundIn(findings(), kind, where);
    }

    void assertFoundIn(List<Finding> findings, Kind kind, Object... where) {
        assertThat(findings).allSatisfy(finding -> assertThat(finding.area()).isEqualTo(town.area));
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            for (Object part : where) {
                assertThat(finding.where()).contains(part.toString());
            }
        });
        List<String> untouched = List.of(
                neighbour.toString(),
                entryOf("agency", neighbour.value()).toString(),
                neighbourCase.toString(),
                entryOf("marac_case", neighbourCase.value()).toString());
        assertThat(findings)
                .noneSatisfy(finding -> assertThat(finding.where()).containsAnyOf(untouched.toArray(String[]::new)));
    }

    /** The entry that last wrote a row. */
    UUID entryOf(String table, UUID row) {
        return (UUID) value(
                "SELECT entry_id FROM marac.row_head WHERE area_id = ? AND table_name = ? AND id = ?",
                town.area.value(),
                table,
                row);
    }

    /** At which place an entry stands. */
    long placeOf(UUID entry) {
        return (Long) value(
                "SELECT first + array_position(entry_ids, ?) - 1 FROM marac.log_batch WHERE ? = ANY (entry_ids)",
                entry,
                entry);
    }

    long size() {
        return town.count("SELECT size FROM marac.log_head WHERE area_id = '" + town.area + "'");
    }

    /** Neither keys nor rules nor row security stand in the way of who does this. */
    void tamper(String sql, Object... values) {
        assertThat(Superuser.execute(town.database, sql, values)).isPositive();
    }

    Object value(String sql, Object... values) {
        return Superuser.rows(town.database, sql, values).get(0).get(0);
    }

    @Override
    public void close() {
        town.close();
    }
}
