package app.dibs.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Slack workspace on this machine. It serves Slack's Web API to a bot, sends it signed requests, and shows itself as a
 * page in the browser; tests act in it through {@link #as}.
 */
public final class SandboxSlack implements AutoCloseable {
    private final World world;
    private final Acts acts;
    private final Bot bot;
    private final HttpLink httpLink;
    private final SocketMode socketMode;
    private final SlackServer server;
    private final @Nullable StateFile stateFile;

    private SandboxSlack(SandboxOptions options) {
        world = new World(options, Manifest.read(options.manifest()));
        httpLink = new HttpLink(options.signingSecret(), () -> world.botUri, world.threads);
        socketMode = new SocketMode(world);
        bot = new Bot(world, world.manifest.socketMode() ? socketMode : httpLink);
        Postings postings = new Postings(world);
        Views views = new Views(world);
        ResponseUrls responseUrls = new ResponseUrls(world, postings);
        Payloads payloads = new Payloads(world);
        Events events = new Events(world, bot);
        MessageActs messageActs = new MessageActs(world, bot, payloads, responseUrls);
        acts = new Acts(
                new Composer(world, bot, postings, responseUrls, events),
                messageActs,
                new ViewActs(world, bot, payloads, views),
                new OptionLoads(world, bot, payloads),
                new People(world, bot, payloads, events, messageActs));
        stateFile = options.stateFile() == null ? null : new StateFile(options.stateFile(), world.state);
        if (stateFile == null || !stateFile.load()) {
            settle();
        }
        WebApi webApi = new WebApi(
                world,
                List.of(
                        new AppMethods(world, socketMode::address).all(),
                        new UserMethods(world).all(),
                        new ConversationMethods(world).all(),
                        new HistoryMethods(world).all(),
                        new ChatMethods(world, postings).all(),
                        new ViewMethods(world, views).all(),
                        new FileMethods(world).all()));
        PageApi pageApi = new PageApi(world, acts, new PageState(world, this::isBotConnected), new PageTools(world));
        FileServer files = new FileServer(world);
        server = new SlackServer(
                world,
                call -> switch (call.path().split("/", 3)[1]) {
                    case "api" -> webApi.answer(call);
                    case "sandbox" -> pageApi.answer(call);
                    case "response" -> responseUrls.answer(call);
                    case "upload" -> files.upload(call);
                    case "files" -> files.file(call);
                    default -> FileServer.resource(call);
                },
                socketMode);
        world.address = URI.create("http://127.0.0.1:" + server.port());
        if (stateFile != null) {
            stateFile.keepSaving();
        }
        options.clock().onMove(() -> world.state.change(() -> {}));
    }

    private void settle() {
        world.state.change(() -> {
            List<Member> members = SandboxTeam.members(world.manifest.botName());
            members.forEach(member -> world.state.members.put(member.id(), member));
            SandboxTeam.channels(members).forEach(channel -> world.state.channels.put(channel.id, channel));
        });
    }

    /**
     * Starts a workspace.
     *
     * @throws IllegalStateException when the environment holds tokens of a real workspace
     */
    public static SandboxSlack start(SandboxOptions options) {
        RealTokens.refuse(System.getenv(), options);
        return new SandboxSlack(options);
    }

    /** Where the page is. */
    public URI pageAddress() {
        return world.address.resolve("/");
    }

    /** The Web API's address, with a slash at its end. */
    public String apiUrl() {
        return world.address + "/api/";
    }

    /** Where the bot takes requests; commands, interactions and events go there from now on. */
    public void botIs(URI eventsUrl) {
        world.botUri = eventsUrl;
        world.state.change(() -> {});
    }

    /** Asks the bot's address for Slack's challenge, as Slack does when the address is entered; true when it answers. */
    public boolean verifiesAddress() {
        return bot.answersChallenge();
    }

    /** Whether the bot has told its address, or holds a WebSocket open where the manifest asks for that. */
    public boolean isBotConnected() {
        return world.manifest.socketMode() ? socketMode.isConnected() : world.botUri != null;
    }

    /** Waits until the bot is connected; false when it is not within the time. */
    public boolean awaitBot(Duration atMost) {
        return world.state.await(this::isBotConnected, atMost);
    }

    /** What signs the requests to the bot. */
    public String signingSecret() {
        return world.options.signingSecret();
    }

    /** The token of the Web API. */
    public String botToken() {
        return world.options.botToken();
    }

    /** The token of Socket Mode. */
    public String appToken() {
        return world.options.appToken();
    }

    /** The workspace's time. */
    public SandboxClock clock() {
        return world.state.clock;
    }

    /** The person who acts; see {@link SandboxTeam} for the ids. */
    public Actor as(String userId) {
        world.state.read(() -> world.state.member(userId));
        return new Actor(world, acts, userId);
    }

    /** The rules of Slack that the bot broke so far. */
    public List<Violation> violations() {
        return world.violations.all();
    }

    /** Forgets the violations so far, for a test that breaks rules on purpose. */
    public void forgetViolations() {
        world.violations.clear();
    }

    /** All that went between the workspace and the bot. */
    public Inspector inspector() {
        return world.inspector;
    }

    /** The switches that make the workspace fail. */
    public Faults faults() {
        return world.faults;
    }

    /** Puts other rates and deadlines in force. */
    public void limits(SandboxLimits limits) {
        world.limits = limits;
    }

    /** Sends the last command or interaction once more, byte for byte; answers the HTTP status, 0 without an answer. */
    public int redeliver() {
        return bot.repeatLast().status();
    }

    /** Ends the bot's WebSockets as Slack does several times a day; the bot is to connect anew. */
    public void refreshSockets() {
        socketMode.refresh();
    }

    /** A new member, who joins the public channels; the bot hears of it where its manifest asks for that. */
    public void join(Member member) {
        acts.people().join(member);
    }

    /** Switches a member's account off. */
    public void deactivate(String userId) {
        acts.people().deactivate(userId);
    }

    /** Moves a member to another time zone. */
    public void moveTo(String userId, ZoneId zone) {
        acts.people().move(userId, zone);
    }

    /** Gives a member another standing in Slack. */
    public void promote(String userId, Member.Role role) {
        acts.people().promote(userId, role);
    }

    /** A new channel with these members. */
    public void addChannel(String id, String name, boolean isPrivate, String... members) {
        world.state.change(() -> {
            Channel channel = Channel.open(id, name, isPrivate);
            channel.members.addAll(List.of(members));
            world.state.channels.put(id, channel);
        });
    }

    /** Adds somebody, or the bot, to a channel. */
    public void invite(String channelId, String userId) {
        world.state.change(() -> world.state.channel(channelId).members.add(userId));
    }

    /** Archives a channel. */
    public void archive(String channelId) {
        world.state.change(() -> {
            world.state.channel(channelId).archived = true;
        });
    }

    @Override
    public void close() {
        world.faults.off("*");
        server.close();
        httpLink.close();
        if (stateFile != null) {
            stateFile.close();
        }
        world.threads.shutdownNow();
    }
}
