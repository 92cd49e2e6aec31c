package uk.marac.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import uk.marac.id.AreaId;

/**
 * Which areas there are; written when the content is whole, so that a first start which was cut short is begun again.
 */
final class DemoAreas {
    private final DemoFolder folder;
    private final Path file;

    DemoAreas(DemoFolder folder) {
        this.folder = folder;
        this.file = folder.path("areas.properties");
    }

    boolean areMade() {
        return Files.exists(file);
    }

    void write(Map<String, AreaId> areas) throws IOException {
        StringBuilder lines = new StringBuilder();
        areas.forEach((code, id) -> lines.append(code).append('=').append(id).append('\n'));
        folder.write(file, lines.toString());
    }

    Map<String, AreaId> read() throws IOException {
        Map<String, AreaId> areas = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int split = line.indexOf('=');
            areas.put(line.substring(0, split), new AreaId(UUID.fromString(line.substring(split + 1))));
        }
        return areas;
    }
}
