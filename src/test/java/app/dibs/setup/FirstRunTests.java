package app.dibs.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Acts;
import app.dibs.slack.ChannelId;
import app.dibs.slack.Doorkeeper;
import app.dibs.slack.Interaction;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.RequestId;
import app.dibs.slack.SlackLimits;
import app.dibs.workspace.Member;
import app.dibs.workspace.Northwind;
import com.google.gson.JsonArray;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

class FirstRunTests {
    private static final Member SAM = Northwind.sam(Northwind.untouched());
    private static final Member ANA = Northwind.ana(Northwind.untouched());

    private final FirstRun firstRun = new FirstRun();

    @ParameterizedTest
    @MethodSource
    void standsInTheWayOfEverythingThatNeedsAChannel(Interaction interaction) {
        assertThat(firstRun.refusal(interaction)).contains(Message.of(FirstRun.FOR_OTHERS));
    }

    static Stream<Interaction> standsInTheWayOfEverythingThatNeedsAChannel() {
        return Stream.of(
                Acts.command(ANA, "new"),
                Acts.command(ANA, ""),
                Acts.command(ANA, "L-42"),
                Acts.click(ANA, "assign:claim"),
                Acts.submission(ANA, modal("capture:new"), "{}"),
                new Interaction.OptionsRequest(ANA, new RequestId("1"), "capture:company", "a", null),
                new Interaction.ViewClosed(ANA, new RequestId("2"), modal("capture:new")),
                new Interaction.GlobalShortcut(ANA, new RequestId("3"), "trigger", "capture:shortcut"),
                new Interaction.MessageShortcut(
                        ANA,
                        new RequestId("4"),
                        "trigger",
                        "capture:message",
                        new MessageRef(new ChannelId("C0GENERAL"), "1.0"),
                        "1.0",
                        "",
                        Acts.RESPONSE_URL));
    }

    @ParameterizedTest
    @MethodSource
    void leavesTheWayToTheSettingsOpen(Interaction interaction) {
        assertThat(firstRun.refusal(interaction)).isEmpty();
    }

    static Stream<Interaction> leavesTheWayToTheSettingsOpen() {
        return Stream.of(
                Acts.command(ANA, "settings"),
                Acts.command(ANA, "help"),
                Acts.click(SAM, Settings.OPEN),
                Acts.submission(SAM, modal(SettingsViews.SETTINGS), "{}"),
                new Interaction.ViewClosed(SAM, new RequestId("1"), modal(SettingsViews.SETTINGS)),
                new Interaction.OptionsRequest(SAM, new RequestId("2"), "setup:options", "a", null),
                Acts.event(ANA, "app_home_opened", "{}"));
    }

    @Test
    void givesAnAdminTheButton() {
        Message message = firstRun.refusal(Acts.command(SAM, "new")).orElseThrow();

        JsonArray blocks = SlackLimits.checked(message);

        assertThat(message.text()).isEqualTo(FirstRun.FOR_ADMINS);
        assertThat(blocks.toString()).contains("\"Set up Dibs\"", "\"" + Settings.OPEN + "\"");
    }

    @Test
    void givesNobodyElseTheButton() {
        assertThat(firstRun.of(ANA)).contains(Message.of(FirstRun.FOR_OTHERS));
    }

    @Test
    void isAskedAfterTheDoorIsShutOnOutsiders() {
        Outsiders outsiders = new Outsiders();
        List<Doorkeeper> doorkeepers = new ArrayList<>(List.of(firstRun, outsiders));

        AnnotationAwareOrderComparator.sort(doorkeepers);

        assertThat(doorkeepers).containsExactly(outsiders, firstRun);
    }

    @Test
    void isOverOnceAChannelIsChosen() {
        Member sam = Northwind.sam(Northwind.workspace());

        assertThat(firstRun.refusal(Acts.command(sam, "new"))).isEmpty();
        assertThat(firstRun.of(sam)).isEmpty();
    }

    private static View modal(String callbackId) {
        return View.builder().type("modal").callbackId(callbackId).build();
    }
}
