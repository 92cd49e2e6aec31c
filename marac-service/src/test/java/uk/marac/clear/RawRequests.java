package uk.marac.clear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What no client library would send: the web server answers these itself, before any code of ours. */
final class RawRequests {

    private final URI address;
    private final Markers markers;

    RawRequests(URI address, Markers markers) {
        this.address = address;
        this.markers = markers;
    }

    /** The answers to each, headers and body. */
    List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (String request : requests()) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                socket.shutdownOutput();
                answers.add(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return answers;
    }

    private List<String> requests() {
        String long8k = markers.next().repeat(1000);
        return List.of(
                get("/areas/%zz" + markers.next()),
                "TRACE /areas/" + markers.next() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "X /areas/" + markers.next() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                get("/areas/..;/" + markers.next()),
                get("/areas/%2e%2e/" + markers.next()),
                get("/areas/%00" + markers.next()),
                get("/areas/\\" + markers.next()),
                get("/" + markers.next()),
                get("/areas?" + markers.next() + "=%zz"),
                get("/" + long8k),
                get(markers.next()),
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Note: " + long8k + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n" + markers.next() + " : bad\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: " + markers.next() + ":port\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + markers.next() + "\r\n\r\n",
                "POST /areas HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + markers.next(),
                "GET / " + markers.next() + "\r\n\r\n",
                markers.next() + "\r\n\r\n");
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }
}
