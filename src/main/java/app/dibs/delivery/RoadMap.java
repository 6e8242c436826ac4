package app.dibs.delivery;

import app.dibs.slack.TeamId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The roads of all workspaces. */
@Component
class RoadMap {
    private static final Duration IDLE = Duration.ofHours(1);

    private final DeliverySettings settings;
    private final Cache<TeamId, Roads> workspaces =
            Caffeine.newBuilder().expireAfterAccess(IDLE).build();

    RoadMap(DeliverySettings settings) {
        this.settings = settings;
    }

    Roads of(TeamId team) {
        return workspaces.get(team, key -> new Roads(settings));
    }
}
