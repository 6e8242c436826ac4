package app.dibs.sandbox;

import app.dibs.sandbox.Member.Role;
import java.util.List;

/** The workspace that everybody finds: Northwind, its people and its channels. */
public final class SandboxTeam {
    public static final String ID = "T0NORTHWIND";
    public static final String NAME = "Northwind";
    public static final String DOMAIN = "northwind";
    public static final String BOT_USER = "U0DIBS";
    public static final String BOT = "B0DIBS";
    public static final String APP = "A0DIBS";
    static final String SLACKBOT = "USLACKBOT";

    private SandboxTeam() {}

    static List<Member> members(String botName) {
        return List.of(
                Member.of("U0SAM", "Sam Okafor", "Founder", "Europe/London", Role.OWNER),
                Member.of("U0MIA", "Mia Lindqvist", "Head of Sales", "Europe/Stockholm", Role.MEMBER),
                Member.of("U0ANA", "Ana Souza", "Sales, East", "America/New_York", Role.MEMBER),
                Member.of("U0BEN", "Ben Carter", "Sales, West", "America/Los_Angeles", Role.MEMBER),
                Member.of("U0CHLOE", "Chloe Tanaka", "Sales, Asia", "Asia/Tokyo", Role.MEMBER),
                Member.of("U0GUS", "Gus Webb", "Agency", "America/Chicago", Role.GUEST),
                Member.of(BOT_USER, botName, "", "America/Los_Angeles", Role.BOT));
    }

    static List<Channel> channels(List<Member> members) {
        List<String> everyone = members.stream()
                .filter(member -> !member.isBot() && member.role() != Role.GUEST)
                .map(Member::id)
                .toList();
        Channel general = Channel.open("C0GENERAL", "general", false);
        Channel leads = Channel.open("C0LEADS", "leads", false);
        Channel random = Channel.open("C0RANDOM", "random", false);
        Channel board = Channel.open("C0BOARD", "board", true);
        List.of(general, leads, random).forEach(channel -> channel.members.addAll(everyone));
        general.members.add("U0GUS");
        board.members.addAll(List.of("U0SAM", "U0MIA"));
        return List.of(general, leads, random, board);
    }

    /** The conversation between the bot and a person. */
    static String directChannel(String userId) {
        return "D" + userId.substring(1);
    }
}
