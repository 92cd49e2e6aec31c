package uk.marac.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder a Keycloak lives in. Small marks in it say what has been done, so that it is not done twice. */
record KeycloakInstallation(Path home) {

    Path script() {
        return home.resolve("program/bin/kc.sh");
    }

    Path log() {
        return home.resolve("keycloak.log");
    }

    boolean isBuilt() {
        return Files.exists(home.resolve("built"));
    }

    void markBuilt() throws IOException {
        Files.writeString(home.resolve("built"), "");
    }

    /** Unpacks unless the same archive is there already; another archive replaces program and database. */
    void unpack(Path archive) throws IOException {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Path mark = home.resolve("unpacked");
        String version = archive.getFileName() + " " + Files.size(archive);
        if (Files.exists(mark) && Files.readString(mark).equals(version)) {
            return;
        }
        delete(home.resolve("program"));
        Files.deleteIfExists(home.resolve("built"));
        Files.deleteIfExists(home.resolve("realms"));
        Unpack.into(home.resolve("program"), archive);
        Files.writeString(mark, version);
    }

    /**
     * Puts the realms where the start imports them from, and drops the database of different ones. Answers their names.
     */
    List<String> prepareRealms(List<String> realms, Map<String, String> environment) throws IOException {
        Path data = home.resolve("program/data");
        Path mark = home.resolve("realms");
        String digest = digest(realms + " " + new TreeMap<>(environment));
        boolean same = Files.exists(mark) && Files.readString(mark).equals(digest);
        if (!same) {
            Files.deleteIfExists(mark);
            delete(data);
            Files.createDirectories(data.resolve("import"));
        }
        List<String> names = new ArrayList<>();
        for (String realm : realms) {
            String name = new ObjectMapper().readTree(realm).path("realm").asText();
            Files.writeString(data.resolve("import/" + name + "-realm.json"), realm);
            names.add(name);
        }
        Files.writeString(mark, digest);
        return names;
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
