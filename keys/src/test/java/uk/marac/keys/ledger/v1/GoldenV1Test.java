package uk.marac.keys.ledger.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Entries;
import uk.marac.keys.ledger.entry.LedgerLeaf;

/** Version 1 as it was frozen. A failure here means that old logs no longer read: make a version 2 instead. */
class GoldenV1Test {
    private static final Properties GOLDEN = golden();

    @ParameterizedTest
    @MethodSource("leaves")
    void a_frozen_leaf_reads_and_writes_as_ever(String name, LedgerLeaf leaf) {
        byte[] frozen = HexFormat.of().parseHex(GOLDEN.getProperty(name));

        assertThat(LeafV1.parse(frozen)).isEqualTo(leaf);
        assertThat(LeafV1.encode(leaf)).isEqualTo(frozen);
        assertThat(LeafV1.hash(frozen)).hasToString(GOLDEN.getProperty(name + ".hash"));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void the_entry_of_a_frozen_leaf_is_its_beginning(String name, LedgerLeaf leaf) {
        String frozen = GOLDEN.getProperty(name);

        assertThat(frozen).startsWith(HexFormat.of().formatHex(EntryV1.encode(leaf.entry())));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void a_frozen_opening_reads_and_writes_as_ever(CommitmentTag tag) {
        byte[] frozen = HexFormat.of().parseHex(GOLDEN.getProperty("opening." + tag));
        var opening = Entries.opening(tag, tag.ordinal(), "value £ of " + tag);

        assertThat(OpeningV1.encode(opening)).isEqualTo(frozen);
        assertThat(OpeningV1.parse(frozen).matches(opening.commitment())).isTrue();
        assertThat(opening.commitment().hash()).hasToString(GOLDEN.getProperty("commitment." + tag));
    }

    static Stream<CommitmentTag> tags() {
        return Stream.of(CommitmentTag.values());
    }

    static Stream<Arguments> leaves() {
        return Stream.of(
                Arguments.of("write", new LedgerLeaf(Entries.write(), List.of(new CaseSeq(0, 1)))),
                Arguments.of(
                        "list-read",
                        new LedgerLeaf(Entries.listRead(), List.of(new CaseSeq(0, 12), new CaseSeq(2, 258)))),
                Arguments.of("refusal", new LedgerLeaf(Entries.refusal(), List.of())));
    }

    private static Properties golden() {
        try (var in = Objects.requireNonNull(GoldenV1Test.class.getResourceAsStream("golden.properties"))) {
            Properties golden = new Properties();
            golden.load(in);
            return golden;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
