package uk.marac.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 byte for byte over a socket: a well-behaved client would refuse to send what is tried here. */
final class Wire {

    private static final int PATIENCE_MILLIS = 30_000;

    /** What came back. Header names are in lower case; of a repeated header the last counts. */
    record Reply(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final URI address;

    Wire(URI address) {
        this.address = address;
    }

    /** @param headers whole lines, sent as they are; those that frame the request are added */
    Reply send(String method, String target, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nConnection: close\r\n");
        head.append("Host: ").append(address.getAuthority()).append("\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return exchange(head.append("\r\n").toString().getBytes(ISO_8859_1), body, method.equals("HEAD"));
    }

    private Reply exchange(byte[] head, byte[] body, boolean headOnly) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(head);
                socket.getOutputStream().write(body);
            } catch (SocketException answeredEarly) {
                // The service need not read to the end what it refuses; its answer has come already.
            }
            return read(socket.getInputStream(), headOnly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply read(InputStream in, boolean headOnly) throws IOException {
        String[] status = line(in).split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        // An interim answer says only to go on.
        int code = Integer.parseInt(status[1]);
        return code < 200 ? read(in, headOnly) : new Reply(code, headers, headOnly ? new byte[0] : body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            String length = headers.get("content-length");
            return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the answer ended early");
            }
            line.append((char) c);
        }
        return line.substring(0, line.length() - 1);
    }
}
