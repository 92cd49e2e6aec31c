package uk.marac.clear;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Finds many patterns in one pass over any amount of bytes (Aho and Corasick, 1975). */
final class ByteSearch {

    private static final int ENOUGH = 40;
    private static final int BEFORE = 120;
    private static final int AFTER = 40;

    private final List<int[]> next = new ArrayList<>();
    private final List<List<String>> found = new ArrayList<>();

    ByteSearch(Map<String, byte[]> patterns) {
        addState();
        patterns.forEach(this::add);
        link();
    }

    List<Finding> search(String place, String text) {
        return search(place, text.getBytes(StandardCharsets.UTF_8));
    }

    List<Finding> search(String place, byte[] bytes) {
        return search(place, new ByteArrayInputStream(bytes));
    }

    /** The first findings; more would say no more. */
    List<Finding> search(String place, InputStream bytes) {
        List<Finding> findings = new ArrayList<>();
        byte[] buffer = new byte[1 << 20];
        int state = 0;
        long offset = 0;
        try {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    state = next.get(state)[buffer[i] & 0xff];
                    for (String what : found.get(state)) {
                        findings.add(new Finding(place, what, offset + i, around(buffer, i, read)));
                    }
                }
                offset += read;
                if (findings.size() >= ENOUGH) {
                    return findings;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
        return findings;
    }

    private static String around(byte[] buffer, int at, int read) {
        byte[] part = Arrays.copyOfRange(buffer, Math.max(0, at - BEFORE), Math.min(read, at + AFTER));
        return new String(part, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e]", ".");
    }

    private int addState() {
        int[] edges = new int[256];
        Arrays.fill(edges, -1);
        next.add(edges);
        found.add(new ArrayList<>());
        return next.size() - 1;
    }

    private void add(String name, byte[] pattern) {
        int state = 0;
        for (byte value : pattern) {
            int edge = next.get(state)[value & 0xff];
            if (edge < 0) {
                edge = addState();
                next.get(state)[value & 0xff] = edge;
            }
            state = edge;
        }
        found.get(state).add(name);
    }

    /** Where no pattern goes on, the search goes on with the longest end that begins another. */
    private void link() {
        int[] fallback = new int[next.size()];
        Queue<Integer> breadthFirst = new ArrayDeque<>();
        breadthFirst.add(0);
        while (!breadthFirst.isEmpty()) {
            int state = breadthFirst.remove();
            for (int value = 0; value < 256; value++) {
                int elsewhere = state == 0 ? 0 : next.get(fallback[state])[value];
                int edge = next.get(state)[value];
                if (edge < 0) {
                    next.get(state)[value] = elsewhere;
                } else {
                    fallback[edge] = elsewhere;
                    found.get(edge).addAll(found.get(elsewhere));
                    breadthFirst.add(edge);
                }
            }
        }
    }
}
