package app.dibs;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.ZoneOffset;

/** What a bot that runs as a process of its own finds around it. */
public final class Surroundings {
    private Surroundings() {}

    /** A port on which nobody listens. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A zone where it is the hour of noon, whenever this runs. */
    static String zoneAtNoon() {
        int ahead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        // The names of these zones count the hours the other way round.
        return ahead == 0 ? "Etc/GMT" : "Etc/GMT%+d".formatted(-ahead);
    }
}
