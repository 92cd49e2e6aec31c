package uk.marac.keys.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.marac.keys.Vectors;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;

/** Proofs made by others, good and bad. */
class MerkleVectorsTest {
    @Test
    void every_inclusion_proof_is_judged_as_its_makers_say() throws IOException {
        List<JsonNode> cases = cases("merkle/inclusion");

        assertThat(cases)
                .hasSizeGreaterThan(90)
                .allSatisfy(c -> judge(
                        c,
                        () -> MerkleTree.checkInclusion(
                                c.get("leafIdx").asLong(),
                                c.get("treeSize").asLong(),
                                Hash.of(bytes(c.get("leafHash"))),
                                proof(c),
                                Hash.of(bytes(c.get("root"))))));
    }

    @Test
    void every_consistency_proof_is_judged_as_its_makers_say() throws IOException {
        List<JsonNode> cases = cases("merkle/consistency");

        assertThat(cases)
                .hasSizeGreaterThan(90)
                .allSatisfy(c -> judge(
                        c,
                        () -> MerkleTree.checkConsistency(
                                c.get("size1").asLong(),
                                c.get("size2").asLong(),
                                opaqueRoot(c.get("root1")),
                                opaqueRoot(c.get("root2")),
                                proof(c))));
    }

    private static void judge(JsonNode c, Runnable check) {
        boolean refused = false;
        try {
            check.run();
        } catch (NotVerifiedException | MalformedException e) {
            refused = true;
        }
        assertThat(refused)
                .as(c.get("desc").asText())
                .isEqualTo(c.get("wantErr").asBoolean());
    }

    /** Where only equality of roots matters the vectors use words for them; padded, they stay equal or unequal. */
    private static Hash opaqueRoot(JsonNode root) {
        byte[] bytes = bytes(root);
        return Hash.of(bytes.length < Hash.LENGTH ? Arrays.copyOf(bytes, Hash.LENGTH) : bytes);
    }

    private static List<Hash> proof(JsonNode c) {
        List<Hash> proof = new ArrayList<>();
        c.get("proof").forEach(hash -> proof.add(Hash.of(bytes(hash))));
        return proof;
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }

    private static List<JsonNode> cases(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Vectors.path(folder))) {
            List<JsonNode> cases = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                cases.add(new ObjectMapper().readTree(file.toFile()));
            }
            return cases;
        }
    }
}
