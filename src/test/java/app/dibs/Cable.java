package app.dibs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A way to a server that a test can cut: what is open breaks, and nobody gets through until it is mended. */
final class Cable implements AutoCloseable {
    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket entrance;

    Cable(String host, int serverPort) {
        server = new InetSocketAddress(host, serverPort);
        port = open(0);
    }

    /** Where it begins, on this machine. */
    int port() {
        return port;
    }

    synchronized void cut() {
        ServerSocket open = entrance;
        entrance = null;
        if (open != null) {
            close(open);
        }
        ends.forEach(Cable::close);
        ends.clear();
    }

    synchronized void mend() {
        open(port);
    }

    private synchronized int open(int at) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            entrance = opened;
            Thread.ofVirtual().start(() -> take(opened));
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                connect(from.accept());
            } catch (IOException cut) {
                // Cut, or a client that has gone again: the next accept tells.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket behind = new Socket();
        ends.add(client);
        ends.add(behind);
        try {
            behind.connect(server);
        } catch (IOException e) {
            close(client);
            throw e;
        }
        Thread.ofVirtual().start(() -> pass(client, behind));
        Thread.ofVirtual().start(() -> pass(behind, client));
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // Either side hangs up as it likes.
        } finally {
            close(from);
            close(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void close(Closeable end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
