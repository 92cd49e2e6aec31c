package uk.marac.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.FieldType;

/** The values of a row as wide as the widest of the product, from a short name to a long narrative. */
final class SampleRow {

    private static final int[] SIZES = {16, 16, 24, 32, 48, 64, 64, 128, 256, 512, 1024, 4096};
    private static final Random RANDOM = new Random(3);

    static final List<byte[]> VALUES = IntStream.of(SIZES)
            .mapToObj(size -> {
                byte[] value = new byte[size];
                RANDOM.nextBytes(value);
                return value;
            })
            .toList();
    static final List<FieldSpec> FIELDS = IntStream.range(0, SIZES.length)
            .mapToObj(i -> new FieldSpec(i, "field_" + i, FieldType.BYTES))
            .toList();

    private SampleRow() {}
}
