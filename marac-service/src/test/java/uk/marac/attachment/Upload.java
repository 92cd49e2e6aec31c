package uk.marac.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;

/** A document whose sender has sent all but its last byte. */
final class Upload implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final byte[] document;

    Upload(URI service, String path, String token, byte[] document) throws IOException {
        this.socket = new Socket(service.getHost(), service.getPort());
        this.document = document;
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + document.length
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        socket.getOutputStream().write(document, 0, document.length - 1);
    }

    void finish() throws IOException {
        socket.getOutputStream().write(document[document.length - 1]);
    }

    int status() throws IOException {
        return status(PATIENCE_MILLIS);
    }

    /** @throws java.net.SocketTimeoutException where no answer comes so soon */
    int status(int withinMillis) throws IOException {
        socket.setSoTimeout(withinMillis);
        String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
        return Integer.parseInt(line.split(" ", 3)[1]);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
