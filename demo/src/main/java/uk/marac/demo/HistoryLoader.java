package uk.marac.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import uk.marac.demo.content.DemoContent;
import uk.marac.demo.content.History;
import uk.marac.id.AreaId;

/** Loads the past while the service runs: in one thread, so that most of the machine is the service's. */
final class HistoryLoader implements AutoCloseable {
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final DemoPostgres postgres;
    private final DemoFolder folder;
    private final Map<String, AreaId> areas;
    private final Progress progress;
    private final Thread thread = new Thread(this::run, "demo-history");
    private volatile boolean stopped;
    private Instant lastWord = Instant.now();

    private HistoryLoader(DemoPostgres postgres, DemoFolder folder, Map<String, AreaId> areas, Progress progress) {
        this.postgres = postgres;
        this.folder = folder;
        this.areas = areas;
        this.progress = progress;
    }

    static HistoryLoader start(DemoPostgres postgres, DemoFolder folder, Map<String, AreaId> areas, Progress progress) {
        HistoryLoader loader = new HistoryLoader(postgres, folder, areas, progress);
        loader.thread.start();
        return loader;
    }

    /** Returns when the act that is being done is done. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join(STOPS_WITHIN.toMillis());
    }

    private void run() {
        Path file = folder.path(DemoFolder.PAST);
        if (!file.toFile().exists()) {
            progress.say("The past: this folder was made by an earlier version and has none; --fresh makes one");
            return;
        }
        try (DemoServices services = DemoServices.open(postgres, folder);
                History history = History.open(file, services::on, areas, DemoContent.SEED)) {
            for (int attempt = 1; !history.isLoaded() && !stopped; attempt++) {
                attempt(history, attempt == ATTEMPTS);
            }
        } catch (Exception e) {
            progress.say("The past: stopped by " + e + "; it goes on when the demonstration is started again");
        }
    }

    /** What met an act of somebody else in the database, and lost, is done when it is tried again. */
    private void attempt(History history, boolean last) {
        try {
            load(history);
        } catch (RuntimeException e) {
            if (last) {
                throw e;
            }
            progress.say("The past: " + e + "; once more");
        }
    }

    private void load(History history) {
        Instant began = Instant.now();
        progress.say("The past: two years are being loaded behind the service; --history none starts without");
        history.load((done, day) -> {
            if (Duration.between(lastWord, Instant.now()).compareTo(BETWEEN_WORDS) > 0) {
                lastWord = Instant.now();
                progress.say("The past: %d %%, at %s".formatted(100L * done / history.size(), day));
            }
            return !stopped;
        });
        if (history.isLoaded()) {
            progress.say("The past: loaded, %d acts; %d s of this start"
                    .formatted(
                            history.size(),
                            Duration.between(began, Instant.now()).toSeconds()));
        }
        if (history.leftOut() > 0) {
            progress.say("The past: %d acts were left out, since somebody was quicker".formatted(history.leftOut()));
        }
    }
}
