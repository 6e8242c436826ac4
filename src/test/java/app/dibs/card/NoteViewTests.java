package app.dibs.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.Activity;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.UserId;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoteViewTests {
    @Test
    void aWholeNoteStandsInPiecesThatSlackTakes() {
        String body = "a & b <c> ".repeat(1000) + "end";
        List<String> pieces = pieces(body);
        assertThat(pieces)
                .hasSizeGreaterThan(3)
                .allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(3000));
        assertThat(String.join("", pieces)).isEqualTo(Mrkdwn.escape(body));
    }

    @Test
    void aCharacterIsNeverPartedFromItsOtherHalf() {
        List<String> pieces = pieces("😀".repeat(4000));
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                        .isFalse());
        assertThat(pieces.stream().collect(Collectors.joining()).codePointCount(0, 8000))
                .isEqualTo(4000);
    }

    @Test
    void whatIsTooMuchForAViewIsCounted() {
        View view = NoteView.of(note("x".repeat(200_000)));
        assertThat(view.getBlocks()).hasSizeLessThan(50);
        assertThat(view.getBlocks().toString()).contains("80,000 more characters are kept");
    }

    private static List<String> pieces(String body) {
        return NoteView.of(note(body)).getBlocks().stream()
                .filter(SectionBlock.class::isInstance)
                .map(block -> ((SectionBlock) block).getText().getText())
                .toList();
    }

    private static Activity note(String body) {
        return new Activity(
                1,
                new LeadNumber(42),
                Activity.Kind.NOTED,
                new UserId("U0ANA"),
                "Ana Souza",
                Instant.parse("2026-01-09T10:00:00Z"),
                null,
                body,
                null,
                null);
    }
}
