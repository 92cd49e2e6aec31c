package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.Wiring;
import uk.marac.id.AreaId;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.tree.EntryBundle;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.RightEdge;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TileHashReader;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.ledger.SinkDisagrees;
import uk.marac.ledger.SinkFolder;
import uk.marac.ledger.SinkLog;
import uk.marac.testing.Installation;
import uk.marac.testing.Superuser;

@Tag("database")
class SinkTest {

    @TempDir
    private Path folder;

    private final Installation town = new Installation();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void it_holds_the_whole_log_and_leaves_tiles_and_checkpoints_agree() {
        Wiring instance = instance();
        for (int i = 0; i < 260; i++) {
            town.addAgency("Agency " + i);
        }
        instance.sequencer.run();
        town.addAgency("One more");
        instance.sequencer.run();

        Checkpoint newest = newest();
        assertThat(newest.size()).isEqualTo(size(town.area)).isGreaterThan(TilePath.FULL);
        assertThat(RightEdge.empty().append(leafHashes(newest.size())).edge().root())
                .isEqualTo(newest.root());
        assertThat(Proofs.root(newest.size(), new TileHashReader(newest.size(), this::tile)))
                .isEqualTo(newest.root());
        assertThat(log().keptSizes()).isEqualTo(storedSizes());
        assertThat(folder.resolve("installation.invalid_town/tile/0/000")).exists();
        assertThat(folder.resolve("installation.invalid_town/tile/entries/000")).exists();
        assertThat(folder.resolve("installation.invalid_installation/checkpoint"))
                .exists();
    }

    @Test
    void an_instance_that_starts_fills_it_from_where_it_stands() {
        instance().sequencer.run();
        long before = newest().size();
        town.addAgency("While no instance had the sink");
        town.wiring.sequencer.run();
        town.addAgency("And another");
        town.wiring.sequencer.run();
        assertThat(newest().size()).isEqualTo(before);

        instance().sequencer.run();

        assertThat(newest().size()).isEqualTo(size(town.area)).isGreaterThan(before);
        assertThat(log().keptSizes()).isEqualTo(storedSizes());
    }

    @Test
    void what_another_instance_signed_is_copied_in_the_next_pass_though_the_log_rested_here() {
        Wiring instance = instance();
        for (int i = 0; i < 3; i++) {
            instance.sequencer.run();
        }
        town.addAgency("While this log rests");
        town.wiring.sequencer.run();
        assertThat(newest().size()).isLessThan(size(town.area));

        instance.sequencer.run();

        assertThat(newest().size()).isEqualTo(size(town.area));
    }

    @Test
    void one_that_was_altered_while_its_log_rested_is_put_right_once_the_rest_is_over() throws IOException {
        AtomicReference<Instant> time = new AtomicReference<>(Clock.systemUTC().instant());
        Clock clock = ((InstantSource) time::get).withZone(ZoneOffset.UTC);
        Wiring instance = town.wiring(clock, new SinkFolder(folder));
        for (int i = 0; i < 3; i++) {
            instance.sequencer.run();
        }
        Path checkpoint = folder.resolve("installation.invalid_town/checkpoint");
        Files.delete(checkpoint);

        time.updateAndGet(then -> then.plus(RestingLogs.REST).minusSeconds(1));
        instance.sequencer.run();
        assertThat(checkpoint).doesNotExist();

        time.updateAndGet(then -> then.plus(RestingLogs.SPREAD).plusSeconds(1));
        instance.sequencer.run();
        assertThat(newest().size()).isEqualTo(size(town.area));
        assertThat(instance.sink.faults()).isEmpty();
    }

    @Test
    void one_that_cannot_be_reached_stops_nothing_and_is_an_alarm_until_it_has_caught_up() throws IOException {
        Path mount = folder.resolve("mount");
        Wiring instance = town.wiring(new SinkFolder(mount));
        SinkHealth health = new SinkHealth(instance.sink);
        town.addAgency("Housing of the town");
        instance.sequencer.run();

        assertThat(town.count("SELECT count(*) FROM marac.audit_staged")).isZero();
        assertThat(signed(town.area)).isEqualTo(size(town.area));
        assertThat(instance.sink.faults()).containsEntry(town.area, LogSink.Fault.UNREACHABLE);
        assertThat(health.execute().isHealthy()).isFalse();

        Files.createDirectory(mount);
        instance.sequencer.run();
        assertThat(new SinkFolder(mount)
                        .of(town.logOrigin)
                        .newest()
                        .orElseThrow()
                        .size())
                .isEqualTo(size(town.area));
        assertThat(health.execute().isHealthy()).isTrue();
    }

    @Test
    void what_was_kept_is_not_written_over_and_other_logs_go_on() throws IOException {
        Wiring instance = instance();
        AreaId village = town.wiring.areas.open(town.operator(), "village", "A village", "VL");
        instance.sequencer.run();
        long before = newest().size();
        Path planted =
                folder.resolve(String.format(Locale.ROOT, "installation.invalid_town/checkpoints/%020d", before + 1));
        Files.writeString(planted, "another");
        town.addAgency("Housing of the town");

        assertThatThrownBy(instance.sequencer::run).isInstanceOf(SinkDisagrees.class);

        assertThat(planted).hasContent("another");
        assertThat(newest().size()).isEqualTo(before);
        assertThat(instance.sink.faults()).isEqualTo(Map.of(town.area, LogSink.Fault.DISAGREES));
        assertThat(signed(village)).isPositive().isEqualTo(size(village));
    }

    @Test
    void what_is_there_already_with_the_same_bytes_is_no_fault() throws IOException {
        instance().sequencer.run();
        Files.delete(folder.resolve("installation.invalid_town/checkpoint"));
        Wiring instance = instance();

        instance.sequencer.run();

        assertThat(instance.sink.faults()).isEmpty();
        assertThat(newest().size()).isEqualTo(size(town.area));
    }

    @Test
    void an_entry_that_the_tree_does_not_have_is_not_written() {
        Wiring instance = instance();
        instance.sequencer.run();
        long before = newest().size();
        town.addAgency("Housing of the town");
        town.wiring.sequencer.run();
        town.asSuperuser("UPDATE marac.audit_entry SET entry = set_byte(entry, 60, get_byte(entry, 60) # 1)"
                + " WHERE (area_id, at) = (SELECT area_id, max(at) FROM marac.audit_entry WHERE area_id = '" + town.area
                + "' GROUP BY area_id)");

        assertThatThrownBy(instance.sequencer::run).isInstanceOf(SinkDisagrees.class);

        assertThat(newest().size()).isEqualTo(before);
    }

    @Test
    void the_name_of_a_folder_leads_nowhere_else_and_is_no_other_logs() {
        assertThat(SinkFolder.name("../a")).isEqualTo(".._a");
        assertThat(SinkFolder.name("a.b/c")).isEqualTo("a.b_c").isNotEqualTo(SinkFolder.name("a/b.c"));
        for (String wrong : List.of("a_b/c", "a", "a//b", "/a", "a/", "A/b", "a/b\n")) {
            assertThatThrownBy(() -> SinkFolder.name(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Wiring instance() {
        return town.wiring(new SinkFolder(folder));
    }

    private SinkLog log() {
        return new SinkFolder(folder).of(town.logOrigin);
    }

    private Checkpoint newest() {
        return log().newest().orElseThrow();
    }

    private Tile tile(TilePath path) {
        return Tile.parse(path, log().read(path).orElseThrow());
    }

    private List<Hash> leafHashes(long size) {
        List<Hash> hashes = new ArrayList<>();
        for (long index = 0; index * TilePath.FULL < size; index++) {
            TilePath path = TilePath.inTree(size, TilePath.ENTRIES, index);
            EntryBundle.parse(path, log().read(path).orElseThrow()).forEach(leaf -> hashes.add(LeafV1.hash(leaf)));
        }
        return hashes;
    }

    private List<Long> storedSizes() {
        return Superuser.rows(
                        town.database,
                        "SELECT size FROM marac.log_checkpoint WHERE area_id = ? ORDER BY 1",
                        town.area.value())
                .stream()
                .map(row -> (Long) row.get(0))
                .toList();
    }

    private long size(AreaId area) {
        return town.count("SELECT size FROM marac.log_head WHERE area_id = '" + area + "'");
    }

    private long signed(AreaId area) {
        return town.count("SELECT coalesce(max(size), -1) FROM marac.log_checkpoint WHERE area_id = '" + area + "'");
    }
}
