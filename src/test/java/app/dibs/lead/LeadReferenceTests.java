package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadReferenceTests {
    @Test
    void readsTheReferenceAndLeavesTheRestAsTyped() {
        assertThat(LeadReference.read(" l-42  two\n lines "))
                .contains(new LeadReference(new LeadNumber(42), "two\n lines"));
        assertThat(LeadReference.read("42: hello")).contains(new LeadReference(new LeadNumber(42), "hello"));
        assertThat(LeadReference.read("L-42")).contains(new LeadReference(new LeadNumber(42), ""));
    }

    @Test
    void isEmptyForAnythingElse() {
        assertThat(LeadReference.read("")).isEmpty();
        assertThat(LeadReference.read("Jane L-42")).isEmpty();
    }
}
