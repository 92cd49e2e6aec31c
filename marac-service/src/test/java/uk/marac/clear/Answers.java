package uk.marac.clear;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import uk.marac.testing.Answer;

/** Looks into every answer: no header may carry what was sent, and no problem may repeat it. */
final class Answers {

    private final ByteSearch search;
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger problems = new AtomicInteger();

    Answers(ByteSearch search) {
        this.search = search;
    }

    Answer seen(Answer answer) {
        String request = answer.response().request().method() + " "
                + answer.response().uri().getPath().replaceAll("[0-9a-f-]{36}", "-") + ": " + answer.status();
        findings.addAll(search.search(
                "headers of " + request, String.valueOf(answer.response().headers())));
        if (answer.status() >= 400) {
            problems.incrementAndGet();
            findings.addAll(search.search("body of " + request, answer.bytes()));
        }
        return answer;
    }

    List<Finding> findings() {
        return new ArrayList<>(findings);
    }

    int problems() {
        return problems.get();
    }
}
