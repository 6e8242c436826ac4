package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeliverySettingsTests {
    @Test
    void hasDefaults() {
        DeliverySettings settings = bind(Map.of());

        assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.messagesPerMinute()).isEqualTo(240);
        assertThat(settings.atOnce()).isEqualTo(8);
    }

    @Test
    void saysWhichOneIsWrongAndWhatItTakes() {
        assertThatThrownBy(() -> bind(Map.of("dibs.delivery.messages-per-minute", "0")))
                .hasRootCauseMessage("dibs.delivery.messages-per-minute is 0; give it 30 or more");
    }

    @Test
    void leavesALetterTheTimeToWaitItsTurn() {
        Map<String, String> slow = Map.of("dibs.delivery.messages-per-minute", "30", "dibs.delivery.lease", "20s");

        assertThatThrownBy(() -> bind(slow))
                .hasRootCauseMessage("dibs.delivery.lease is PT20S; give it PT31S or more,"
                        + " because a letter waits its turn and is sent within it");
    }

    private static DeliverySettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("dibs.delivery", DeliverySettings.class);
    }
}
