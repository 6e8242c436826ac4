package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTests {
    private final Reading<Integer> read = Reading.understood(2);
    private final Reading<Integer> unread = Reading.notUnderstood("Type a number, for example 2.");

    @Test
    void carriesTheValueOn() {
        assertThat(read.map(value -> value + 1)).isEqualTo(Reading.understood(3));
        assertThat(read.orElse(5)).isEqualTo(2);
        assertThat(read.asOptional()).hasValue(2);
        assertThat(read.problem()).isEmpty();
    }

    @Test
    void carriesTheSentenceOn() {
        assertThat(unread.map(value -> "x")).isEqualTo(Reading.notUnderstood("Type a number, for example 2."));
        assertThat(unread.orElse(5)).isEqualTo(5);
        assertThat(unread.asOptional()).isEmpty();
        assertThat(unread.problem()).hasValue("Type a number, for example 2.");
    }
}
