package app.dibs.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.LeadNumber;
import app.dibs.lead.Status;
import org.junit.jupiter.api.Test;

class StatusTextTests {
    private static final LeadNumber L_42 = new LeadNumber(42);

    @Test
    void readsTheStatusAndTheReasonBehindIt() {
        assertThat(StatusText.read("  LOST: too expensive,\nreally "))
                .isEqualTo(new StatusText(Status.LOST, "lost", "too expensive,\nreally"));
        assertThat(StatusText.read("contacted").status()).isEqualTo(Status.CONTACTED);
    }

    @Test
    void convertedIsNoStatusToMoveTo() {
        StatusText read = StatusText.read("converted");
        assertThat(read.status()).isNull();
        assertThat(StatusText.unknown(read, L_42)).contains("`/lead convert L-42`");
    }

    @Test
    void suggestsTheNearestWord() {
        assertThat(StatusText.unknown(StatusText.read("qualfied"), L_42)).contains("`/lead status L-42 qualified`");
    }

    @Test
    void whatIsTypedStaysHarmless() {
        assertThat(StatusText.unknown(StatusText.read("<!channel>"), L_42)).contains("&lt;!channel&gt;");
    }
}
