package uk.marac.keys;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.function.BiPredicate;
import javax.crypto.Cipher;
import javax.crypto.Mac;

/** Breaks every rule of the architecture test once. */
final class Offender {
    private Offender() {}

    static String breakThem(JsonNode node, URI uri, Path path) throws GeneralSecurityException, IOException {
        BiPredicate<byte[], byte[]> equal = MessageDigest::isEqual;
        return Cipher.getInstance("AES/GCM/NoPadding").getAlgorithm()
                + Mac.getInstance("HmacSHA256").getAlgorithm()
                + Files.size(path)
                + node
                + uri
                + equal;
    }
}
