package uk.marac.keys.seal.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.keys.seal.v1.SealedExample.SPECS;
import static uk.marac.keys.seal.v1.SealedExample.clear;
import static uk.marac.keys.seal.v1.SealedExample.context;
import static uk.marac.keys.seal.v1.SealedExample.key;
import static uk.marac.keys.seal.v1.SealedExample.text;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.marac.keys.FixedRandom;
import uk.marac.keys.Golden;
import uk.marac.keys.seal.SealedRow;

class GoldenTest {
    private final Golden golden = new Golden(GoldenTest.class);

    @Test
    void scheme_1_still_writes_what_it_wrote() {
        SealedRow row = SealedExample.seal(new RowSealerV1(new FixedRandom()));

        golden.matches("clear", clear().canonical(1));
        golden.matches("seal", row.seal());
        for (int i = 0; i < SPECS.size(); i++) {
            golden.matches("field" + i, Objects.requireNonNull(row.fields().get(i)));
        }
        golden.matches("digest", row.digest());
    }

    @Test
    void scheme_1_still_reads_what_it_wrote() {
        List<byte[]> fields = List.of(golden.get("field0"), golden.get("field1"), golden.get("field2"));
        SealedRow row = new SealedRow(golden.get("seal"), fields);

        assertThat(new RowSealerV1().open(key(), context(), clear(), row, SPECS))
                .containsExactly(text("Okafor"), null, text("x".repeat(300)));
    }
}
