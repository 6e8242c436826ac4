package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class WebApiTests extends SandboxTestBase {
    @Test
    void knowsWhoTheTokenBelongsTo() throws Exception {
        var answer = api.authTest(call -> call);
        assertThat(answer.isOk()).isTrue();
        assertThat(answer.getTeamId()).isEqualTo("T0NORTHWIND");
        assertThat(answer.getUserId()).isEqualTo("U0DIBS");
        assertThat(answer.getBotId()).isEqualTo("B0DIBS");
    }

    @Test
    void refusesAWrongToken() throws Exception {
        assertThat(sdk.methods("xoxb-other").authTest(call -> call).getError()).isEqualTo("invalid_auth");
        assertThat(sdk.methods(slack.appToken()).teamInfo(call -> call).getError())
                .isEqualTo("not_allowed_token_type");
    }

    @Test
    void tellsWhichScopeIsMissing() throws Exception {
        var answer = api.teamInfo(call -> call);
        assertThat(answer.getError()).isEqualTo("missing_scope");
        assertThat(answer.getNeeded()).isEqualTo("team:read");
        assertThat(answer.getProvided()).contains("chat:write");
        assertThat(slack.violations()).extracting(Violation::where).containsExactly("team.info");
    }

    @Test
    void knowsNoUnknownMethod() throws Exception {
        assertThat(api.pinsAdd(call -> call.channel("C0LEADS").timestamp("1.0")).getError())
                .isEqualTo("unknown_method");
    }

    @Test
    void joinsAPublicChannelAndPostsThere() throws Exception {
        assertThat(post("C0LEADS", "Hello").getError()).isEqualTo("not_in_channel");
        assertThat(api.conversationsJoin(call -> call.channel("C0LEADS")).isOk())
                .isTrue();
        ChatPostMessageResponse answer = post("C0LEADS", "Hello");
        assertThat(answer.isOk()).isTrue();
        assertThat(answer.getTs()).matches("\\d{10}\\.\\d{6}");
        assertThat(slack.as("U0ANA").latestMessageIn("#leads").text()).isEqualTo("Hello");
    }

    @Test
    void givesEachMessageALaterTs() throws Exception {
        join("C0LEADS");
        List<String> ts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ts.add(post("C0LEADS", "Message " + i).getTs());
        }
        assertThat(ts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void takesCallsFromManyThreads() throws Exception {
        join("C0LEADS");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> posts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String text = "Message " + i;
                posts.add(() -> post("C0LEADS", text).getTs());
            }
            List<String> ts = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(posts)) {
                ts.add(one.get());
            }
            assertThat(ts).doesNotHaveDuplicates().doesNotContainNull();
        }
        assertThat(api.conversationsHistory(call -> call.channel("C0LEADS").limit(100))
                        .getMessages())
                .hasSize(40);
    }

    @Test
    void hidesPrivateChannelsFromThoseOutside() throws Exception {
        assertThat(api.conversationsInfo(call -> call.channel("C0BOARD")).getError())
                .isEqualTo("channel_not_found");
        assertThat(post("C0BOARD", "Hello").getError()).isEqualTo("channel_not_found");
    }

    @Test
    void writesToAPersonByUserId() throws Exception {
        ChatPostMessageResponse answer = post("U0ANA", "Good morning");
        assertThat(answer.getChannel()).isEqualTo("D0ANA");
        assertThat(api.conversationsOpen(call -> call.users(List.of("U0ANA")))
                        .getChannel()
                        .getId())
                .isEqualTo("D0ANA");
        assertThat(slack.as("U0ANA").directMessagesFromApp()).hasSize(1);
    }

    @Test
    void doesNotWriteToTheDead() throws Exception {
        slack.deactivate("U0BEN");
        slack.invite("C0RANDOM", "U0DIBS");
        slack.archive("C0RANDOM");
        assertThat(post("U0BEN", "Hello").getError()).isEqualTo("is_archived");
        assertThat(post("C0RANDOM", "Hello").getError()).isEqualTo("is_archived");
        assertThat(post("U0NOBODY", "Hello").getError()).isEqualTo("channel_not_found");
        assertThat(api.conversationsOpen(call -> call.users(List.of("U0BEN"))).getError())
                .isEqualTo("user_disabled");
    }

    @Test
    void namesThePathOfABrokenBlock() throws Exception {
        join("C0LEADS");
        var answer = api.chatPostMessage(call -> call.channel("C0LEADS")
                .text("x")
                .blocks(List.of(
                        Blocks.section(section -> section.text(BlockCompositions.markdownText("x".repeat(3001)))))));
        assertThat(answer.getError()).isEqualTo("invalid_blocks");
        assertThat(answer.getResponseMetadata().getMessages())
                .containsExactly("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
        assertThat(slack.violations()).hasSize(1);
    }

    @Test
    void refusesAMessageWithoutContent() throws Exception {
        join("C0LEADS");
        assertThat(post("C0LEADS", " ").getError()).isEqualTo("no_text");
        assertThat(api.chatPostMessage(call -> call.channel("C0LEADS").text("x").username("Boss"))
                        .getError())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void changesItsOwnMessagesOnly() throws Exception {
        join("C0LEADS");
        String own = post("C0LEADS", "First").getTs();
        slack.as("U0ANA").in("#leads").types("mine");
        String other = slack.as("U0ANA").latestMessageIn("#leads").ts();
        assertThat(api.chatUpdate(call -> call.channel("C0LEADS").ts(own).text("Second"))
                        .isOk())
                .isTrue();
        assertThat(api.chatUpdate(call -> call.channel("C0LEADS").ts(other).text("x"))
                        .getError())
                .isEqualTo("cant_update_message");
        assertThat(api.chatUpdate(call -> call.channel("C0LEADS").ts("1.000000").text("x"))
                        .getError())
                .isEqualTo("message_not_found");
        assertThat(api.chatUpdate(call -> call.channel("C0LEADS").ts(own).text("x".repeat(4001)))
                        .getError())
                .isEqualTo("msg_too_long");
        assertThat(slack.as("U0ANA").in("#leads").messageSaying("Second").ts()).isEqualTo(own);
    }

    @Test
    void doesNotChangeWhatOnlyOnePersonSees() throws Exception {
        join("C0LEADS");
        String ts = api.chatPostEphemeral(
                        call -> call.channel("C0LEADS").user("U0ANA").text("Psst"))
                .getMessageTs();
        assertThat(slack.as("U0ANA").in("#leads").ephemeral().text()).isEqualTo("Psst");
        assertThat(api.chatUpdate(call -> call.channel("C0LEADS").ts(ts).text("x"))
                        .getError())
                .isEqualTo("message_not_found");
        assertThat(api.conversationsHistory(call -> call.channel("C0LEADS")).getMessages())
                .isEmpty();
    }

    @Test
    void keepsMetadataAndGivesItBackWhenAsked() throws Exception {
        join("C0LEADS");
        api.chatPostMessage(call -> call.channel("C0LEADS")
                .text("Card")
                .metadata(Message.Metadata.builder()
                        .eventType("card")
                        .eventPayload(Map.of("lead", "L-1"))
                        .build()));
        var plain = api.conversationsHistory(call -> call.channel("C0LEADS"));
        var full = api.conversationsHistory(call -> call.channel("C0LEADS").includeAllMetadata(true));
        assertThat(plain.getMessages().getFirst().getMetadata()).isNull();
        assertThat(full.getMessages().getFirst().getMetadata().getEventPayload())
                .containsEntry("lead", "L-1");
    }

    @Test
    void pagesThroughHistoryNewestFirst() throws Exception {
        join("C0LEADS");
        for (int i = 0; i < 5; i++) {
            post("C0LEADS", "m" + i);
        }
        var first = api.conversationsHistory(call -> call.channel("C0LEADS").limit(3));
        assertThat(first.getMessages()).extracting(Message::getText).containsExactly("m4", "m3", "m2");
        assertThat(first.isHasMore()).isTrue();
        String cursor = first.getResponseMetadata().getNextCursor();
        var second = api.conversationsHistory(
                call -> call.channel("C0LEADS").limit(3).cursor(cursor));
        assertThat(second.getMessages()).extracting(Message::getText).containsExactly("m1", "m0");
        assertThat(second.isHasMore()).isFalse();
    }

    @Test
    void keepsRepliesInTheirThread() throws Exception {
        join("C0LEADS");
        String parent = post("C0LEADS", "Parent").getTs();
        api.chatPostMessage(call -> call.channel("C0LEADS").text("Reply").threadTs(parent));
        assertThat(api.conversationsReplies(call -> call.channel("C0LEADS").ts(parent))
                        .getMessages())
                .extracting(Message::getText)
                .containsExactly("Parent", "Reply");
        assertThat(api.conversationsHistory(call -> call.channel("C0LEADS")).getMessages())
                .extracting(Message::getReplyCount)
                .containsExactly(1);
        assertThat(api.chatPostMessage(call -> call.channel("C0LEADS").text("x").threadTs("1.000000"))
                        .getError())
                .isEqualTo("cannot_reply_to_message");
    }

    @Test
    void pagesThroughThePeople() throws Exception {
        var first = api.usersList(call -> call.limit(4));
        assertThat(first.getMembers()).hasSize(4);
        var rest = api.usersList(
                call -> call.limit(4).cursor(first.getResponseMetadata().getNextCursor()));
        assertThat(rest.getMembers()).hasSize(3);
        assertThat(rest.getResponseMetadata().getNextCursor()).isEmpty();
        var guest = api.usersInfo(call -> call.user("U0GUS")).getUser();
        assertThat(guest.isRestricted()).isTrue();
        assertThat(guest.getTz()).isEqualTo("America/Chicago");
        assertThat(api.usersInfo(call -> call.user("U0NOBODY")).getError()).isEqualTo("user_not_found");
    }

    @Test
    void listsOnlyTheKindsOfChannelsThatTheScopesAllow() throws Exception {
        var answer = api.conversationsList(
                call -> call.types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL)));
        assertThat(answer.getChannels()).extracting("id").containsExactly("C0GENERAL", "C0LEADS", "C0RANDOM");
        assertThat(api.conversationsList(call -> call.types(List.of(ConversationType.IM)))
                        .getNeeded())
                .isEqualTo("im:read");
    }

    @Test
    void answersTooManyCallsWith429() {
        slack.limits(SandboxLimits.slack().withTiers(1, 1, 1, 1));
        Assertions.assertThatCode(() -> api.usersInfo(call -> call.user("U0ANA")))
                .doesNotThrowAnyException();
        var refused = Assertions.catchThrowableOfType(
                SlackApiException.class, () -> api.usersInfo(call -> call.user("U0ANA")));
        assertThat(refused.getResponse().code()).isEqualTo(429);
        assertThat(refused.getResponse().header("Retry-After")).isEqualTo("60");
    }

    private ChatPostMessageResponse post(String channel, String text) throws Exception {
        return api.chatPostMessage(call -> call.channel(channel).text(text));
    }

    private void join(String channel) throws Exception {
        assertThat(api.conversationsJoin(call -> call.channel(channel)).isOk()).isTrue();
    }
}
