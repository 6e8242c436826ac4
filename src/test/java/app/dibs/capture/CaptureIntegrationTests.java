package app.dibs.capture;

import static app.dibs.capture.Northwind.ANA;
import static app.dibs.capture.Northwind.BEN;
import static app.dibs.capture.Northwind.CHLOE;
import static app.dibs.capture.Northwind.MIA;
import static app.dibs.capture.Northwind.TEAM;
import static app.dibs.capture.Northwind.VIC;
import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Owner;
import app.dibs.slack.ChannelId;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.GlobalShortcut;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.RequestId;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CaptureIntegrationTests {
    private static final String RESPONSE_URL = "https://hooks.slack.com/commands/1";

    private static final CaptureDraft NOTHING_TYPED = new CaptureDraft(Map.of(), List.of(), Map.of());
    private static CaptureDesk desk;
    private static Capture capture;
    private static QuickAdd quickAdd;

    @BeforeAll
    static void open() {
        desk = new CaptureDesk();
        capture = desk.the(Capture.class);
        quickAdd = desk.the(QuickAdd.class);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void settle() {
        desk.settle();
    }

    @Test
    void opensTheFormWithOneCallAndWithoutAQuery() {
        assertThat(answer(capture.open(command(ANA, "Jane Doe, jane@acme.com"))))
                .isEqualTo(SlackReply.ack());
        assertThat(desk.slack.opened).hasSize(1);
        assertThat(desk.asked).isEmpty();
        String carried = desk.slack.opened.getFirst().getPrivateMetadata();
        assertThat(Metadata.read(carried, Begun.class).responseUrl()).isEqualTo(RESPONSE_URL);
    }

    @Test
    void opensTheFormFromTheShortcut() {
        var shortcut = new GlobalShortcut(ANA, request(), "trigger", Capture.SHORTCUT);
        assertThat(answer(capture.openEmpty(shortcut))).isEqualTo(SlackReply.ack());
        assertThat(desk.slack.opened).hasSize(1);
    }

    @Test
    void opensNothingForAViewer() {
        assertThat(said(answer(capture.open(command(VIC, "Jane")))).text()).contains("not add any");
        assertThat(said(answer(quickAdd.add(command(VIC, "Jane")))).text()).contains("not add any");
        assertThat(answer(capture.save(submission(VIC, request(), new TypedForm().text("name", "Jane")))))
                .isInstanceOf(SlackReply.Errors.class);
        assertThat(desk.slack.opened).isEmpty();
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void savesTheFormInOneTransactionAndSaysWhereTheCardIs() {
        TypedForm form = new TypedForm()
                .text("name", "Jane Doe")
                .text("company", "Acme")
                .text("email", "jane@acme.com")
                .text("value", "12k")
                .option("owner", "me")
                .day("2026-01-12")
                .text("note", "Likes tea.");
        SlackReply reply = answer(capture.save(submission(ANA, request(), form)));
        assertThat(reply).isInstanceOfSatisfying(SlackReply.Clear.class, clear -> {
            SlackReply.Note note = Objects.requireNonNull(clear.note());
            assertThat(note.responseUrl()).isEqualTo(RESPONSE_URL);
            assertThat(note.message().text()).isEqualTo("Saved L-1 · Jane Doe, Acme");
        });
        assertThat(desk.asked.stream().filter("begin"::equals)).hasSize(1);
        assertThat(lead(1)).satisfies(lead -> {
            assertThat(lead.owner()).isEqualTo(Owner.of(ANA));
            assertThat(lead.email()).isEqualTo("jane@acme.com");
            assertThat(lead.followUp()).isEqualTo(LocalDate.of(2026, 1, 12));
        });
    }

    @Test
    void savesOnceHoweverOftenTheFormIsDelivered() {
        RequestId request = request();
        TypedForm form = new TypedForm().text("name", "Jane Doe");
        assertThat(answer(capture.save(submission(ANA, request, form)))).isInstanceOf(SlackReply.Clear.class);
        assertThat(answer(capture.save(submission(ANA, request, form)))).isEqualTo(SlackReply.ack());
        assertThat(missing(2)).isTrue();
    }

    @Test
    void namesTheLeadThatExistsAndTakesTheSameFormAgainWithAnotherAddress() {
        answer(quickAdd.add(command(BEN, "Jane Doe, jane@acme.com")));
        RequestId request = request();
        TypedForm form = new TypedForm().text("name", "J. Doe").text("email", "JANE@acme.com");
        assertThat(answer(capture.save(submission(ANA, request, form))))
                .isInstanceOfSatisfying(SlackReply.Update.class, instead -> {
                    assertThat(instead.view().toString()).contains("L-1 has this e-mail address already", "Jane Doe");
                    assertThat(instead.view().getPrivateMetadata()).contains("J. Doe", "JANE@acme.com");
                });
        form.text("email", "j.doe@acme.com");
        assertThat(answer(capture.save(submission(ANA, request, form)))).isInstanceOf(SlackReply.Clear.class);
        assertThat(lead(2).email()).isEqualTo("j.doe@acme.com");
    }

    @Test
    void saysThatThePhoneNumberIsKnown() {
        answer(quickAdd.add(command(BEN, "Jane Doe, +1 415 555 0134")));
        TypedForm form = new TypedForm().text("name", "J. Doe").text("phone", "(415) 555-0134");
        assertThat(answer(capture.save(submission(ANA, request(), form))))
                .isInstanceOfSatisfying(
                        SlackReply.Update.class,
                        instead -> assertThat(instead.view().toString()).contains("this phone number already"));
    }

    @Test
    void letsAManagerGiveTheLeadToSomebodyWhoCanWorkIt() {
        TypedForm form = new TypedForm().text("name", "Jane Doe").owner(CHLOE).day("2026-01-10");
        assertThat(answer(capture.save(submission(MIA, request(), form)))).isInstanceOf(SlackReply.Clear.class);
        assertThat(lead(1).owner()).isEqualTo(Owner.of(CHLOE));
    }

    @Test
    void refusesOwnersWhoCannotWorkALeadAndRepsWhoChooseForOthers() {
        assertThat(ownerError(MIA, VIC)).isEqualTo(CaptureWords.CANNOT_OWN);
        assertThat(ownerError(ANA, BEN)).isEqualTo(CaptureWords.ONLY_MANAGERS);
        assertThat(missing(1)).isTrue();
    }

    @Test
    void addsALineAndMovesItToTheTrashAgain() {
        Message saved = said(answer(quickAdd.add(command(ANA, "Jane Doe, Acme, jane@acme.com, $12k, note: hi"))));
        assertThat(saved.text()).isEqualTo("Saved L-1 · Jane Doe, Acme");
        assertThat(desk.asked.stream().filter("begin"::equals)).hasSize(1);
        assertThat(answer(quickAdd.undo(click(ANA, undo(saved)))))
                .isEqualTo(new SlackReply.Replace(Message.of("L-1 was moved to the trash.")));
        assertThat(lead(1).deletedAt()).isNotNull();
        assertThat(said(answer(quickAdd.undo(click(ANA, undo(saved))))).text())
                .isEqualTo("L-1 is in the trash already: Ana Souza moved it to the trash.");
        assertThat(said(answer(quickAdd.add(command(ANA, "Jane Doe, jane@acme.com"))))
                        .text())
                .startsWith("Saved L-2");
    }

    @Test
    void undoesNothingThatSomebodyHasChangedSince() {
        Message saved = said(answer(quickAdd.add(command(ANA, "Jane Doe"))));
        Leads leads = desk.the(Leads.class);
        answer(leads.change(BEN, new LeadNumber(1), lead -> lead.claim(Owner.of(BEN))));
        assertThat(said(answer(quickAdd.undo(click(ANA, undo(saved))))).text())
                .contains("since you added it, Ben Carter claimed it");
        assertThat(lead(1).deletedAt()).isNull();
    }

    @Test
    void undoesOnceHoweverOftenTheClickIsDelivered() {
        Message saved = said(answer(quickAdd.add(command(ANA, "Jane Doe"))));
        BlockClick click = click(ANA, undo(saved));
        assertThat(answer(quickAdd.undo(click))).isInstanceOf(SlackReply.Replace.class);
        assertThat(answer(quickAdd.undo(click))).isEqualTo(SlackReply.ack());
    }

    @Test
    void savesNothingOfALineThatCannotBeReadAndOffersTheFormWithIt() {
        String line = "Jane Doe, jane@acme, $12k";
        Message answer = said(answer(quickAdd.add(command(ANA, line))));
        assertThat(answer.text()).contains("Nothing was saved yet", "jane@acme");
        assertThat(desk.asked).isEmpty();
        assertThat(answer(capture.openAgain(click(ANA, line)))).isEqualTo(SlackReply.ack());
        assertThat(desk.slack.opened).hasSize(1);
    }

    @Test
    void asksForALeadWhereNothingWasTyped() {
        assertThat(said(answer(quickAdd.add(command(ANA, " ")))).text()).isEqualTo(CaptureWords.NOTHING_TYPED);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void makesOneLeadOfTwoThatComeAtOnce() {
        List<SlackReply> replies = Objects.requireNonNull(Mono.zip(
                        quickAdd.add(command(ANA, "Jane Doe, jane@acme.com")),
                        quickAdd.add(command(BEN, "Jane Doe, jane@acme.com")),
                        (one, other) -> List.of(one, other))
                .block());
        assertThat(replies.stream().map(reply -> said(reply).text().split(" ", -1)[0]))
                .containsExactlyInAnyOrder("Saved", "Nothing");
    }

    private String ownerError(Member by, Member chosen) {
        TypedForm form = new TypedForm().text("name", "Jane Doe").owner(chosen);
        SlackReply reply = answer(capture.save(submission(by, request(), form)));
        return Objects.requireNonNull(((SlackReply.Errors) reply).byBlockId().get("owner"));
    }

    private Lead lead(long number) {
        return answer(desk.the(Leads.class).find(TEAM, new LeadNumber(number)));
    }

    private boolean missing(long number) {
        return desk.the(Leads.class)
                .find(TEAM, new LeadNumber(number))
                .blockOptional()
                .isEmpty();
    }

    private static String undo(Message saved) {
        return ((ButtonElement) ((SectionBlock) saved.blocks().getFirst()).getAccessory()).getValue();
    }

    private static Message said(SlackReply reply) {
        assertThat(reply).isInstanceOf(SlackReply.Say.class);
        return ((SlackReply.Say) reply).message();
    }

    private static <T> T answer(Mono<T> mono) {
        @Nullable T answer = mono.block();
        return Objects.requireNonNull(answer);
    }

    private static RequestId request() {
        return new RequestId(UUID.randomUUID().toString());
    }

    private static SlashCommand command(Member by, String rest) {
        return new SlashCommand(by, request(), "trigger", "/lead", "", rest, new ChannelId("C0GENERAL"), RESPONSE_URL);
    }

    private static BlockClick click(Member by, String value) {
        return new BlockClick(
                by, request(), "trigger", "", "capture:answer", value, null, null, FormValues.NONE, RESPONSE_URL);
    }

    private static ViewSubmission submission(Member by, RequestId request, TypedForm form) {
        View view = CaptureViews.form(NOTHING_TYPED, by, new Begun(RESPONSE_URL));
        return new ViewSubmission(by, request, "trigger", view, form.values());
    }
}
