package uk.marac.demo;

import java.time.Duration;
import java.time.Instant;

/** Tells the one at the console what is going on, with the seconds since the start. */
final class Progress {
    private final Instant began = Instant.now();

    void say(String what) {
        System.out.printf("[%3d s] %s%n", seconds(), what);
    }

    long seconds() {
        return Duration.between(began, Instant.now()).toSeconds();
    }
}
