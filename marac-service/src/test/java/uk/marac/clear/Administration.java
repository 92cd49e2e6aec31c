package uk.marac.clear;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.marac.testing.Api;

/**
 * What the administration port shows while requests are at work: every thread by its name and stack, and the figures.
 */
final class Administration implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("^\"([^\"]*)\"", Pattern.MULTILINE);

    private final Api port;
    private final ByteSearch search;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread sampler = new Thread(this::sample, "thread-names");

    Administration(URI address, ByteSearch search) {
        this.port = new Api(address, null);
        this.search = search;
        sampler.start();
    }

    /** Ends the sampling and answers what was found. */
    List<Finding> findings() throws InterruptedException {
        close();
        sampler.join();
        return findings;
    }

    /** The threads that were seen in the middle of one of our endpoints. */
    Set<String> namesAtWork() {
        return atWork;
    }

    List<Finding> figures() {
        List<Finding> all = new ArrayList<>();
        for (String page : List.of("/prometheus", "/metrics", "/healthcheck", "/threads")) {
            all.addAll(search.search(page, port.get(page).bytes()));
        }
        return all;
    }

    private void sample() {
        try {
            do {
                String threads = port.get("/threads").expect(200).text();
                findings.addAll(search.search("threads", threads));
                for (String thread : threads.split("\n\n")) {
                    Matcher name = NAME.matcher(thread.strip());
                    if (thread.contains("uk.marac.gate.Gate") && name.find()) {
                        atWork.add(name.group(1));
                    }
                }
            } while (!stop.await(20, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
