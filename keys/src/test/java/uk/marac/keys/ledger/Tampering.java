package uk.marac.keys.ledger;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way to flip one bit of each byte, drop the last byte, or add one. */
public final class Tampering {
    private Tampering() {}

    public static Stream<byte[]> of(byte[] original) {
        Stream<byte[]> flips = IntStream.range(0, original.length * 8).mapToObj(bit -> {
            byte[] copy = original.clone();
            copy[bit / 8] ^= (byte) (1 << bit % 8);
            return copy;
        });
        Stream<byte[]> shorter =
                IntStream.range(0, original.length).mapToObj(length -> java.util.Arrays.copyOf(original, length));
        return Stream.of(flips, shorter, Stream.of(java.util.Arrays.copyOf(original, original.length + 1)))
                .flatMap(tampered -> tampered);
    }
}
