package app.dibs.sandbox;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workspace as it is kept over restarts; what is open for a moment only (modals, triggers) is not.
 *
 * @param lastMicros the last message id given out
 * @param clockOffset how far the clock is moved
 * @param members the people
 * @param channels the channels with their messages
 * @param homes the Home tabs by person
 * @param files the files
 */
record Snapshot(
        long lastMicros,
        String clockOffset,
        List<KeptMember> members,
        List<KeptChannel> channels,
        Map<String, KeptHome> homes,
        List<KeptFile> files) {
    record KeptMember(
            String id,
            String team,
            String handle,
            String name,
            String title,
            String zone,
            Member.Role role,
            boolean deactivated) {
        static KeptMember of(Member member) {
            return new KeptMember(
                    member.id(),
                    member.team(),
                    member.handle(),
                    member.name(),
                    member.title(),
                    member.zone().getId(),
                    member.role(),
                    member.deactivated());
        }

        Member back() {
            return new Member(id, team, handle, name, title, ZoneId.of(zone), role, deactivated);
        }
    }

    record KeptChannel(
            String id,
            String name,
            Channel.Kind kind,
            boolean archived,
            List<String> members,
            List<Message> messages,
            Map<String, String> lastRead) {
        static KeptChannel of(Channel channel) {
            return new KeptChannel(
                    channel.id,
                    channel.name,
                    channel.kind,
                    channel.archived,
                    List.copyOf(channel.members),
                    List.copyOf(channel.messages.values()),
                    new TreeMap<>(channel.lastRead));
        }

        Channel back() {
            Channel channel = new Channel(id, name, kind);
            channel.archived = archived;
            channel.members.addAll(members);
            messages.forEach(message -> channel.messages.put(message.ts(), message));
            channel.lastRead.putAll(lastRead);
            return channel;
        }
    }

    record KeptHome(String id, String hash, ObjectNode body) {}

    record KeptFile(
            String id,
            String name,
            String user,
            @Nullable String altText,
            String title,
            String content,
            List<String> channels) {}

    static Snapshot of(TeamState state) {
        Map<String, KeptHome> homes = new TreeMap<>();
        state.desks.forEach((user, desk) -> {
            if (desk.home != null) {
                homes.put(user, new KeptHome(desk.home.id, desk.home.hash, desk.home.body));
            }
        });
        List<KeptFile> files = new ArrayList<>();
        state.files.values().stream()
                .filter(file -> file.completed)
                .forEach(file -> files.add(new KeptFile(
                        file.id,
                        file.name,
                        file.user,
                        file.altText,
                        file.title,
                        file.content.base64(),
                        List.copyOf(file.channels))));
        return new Snapshot(
                state.lastMicros(),
                state.clock.offset().toString(),
                state.members.values().stream().map(KeptMember::of).toList(),
                state.channels.values().stream().map(KeptChannel::of).toList(),
                homes,
                files);
    }

    void into(TeamState state) {
        state.continueAfter(lastMicros);
        state.clock.shift(Duration.parse(clockOffset));
        members.forEach(member -> state.members.put(member.id(), member.back()));
        channels.forEach(channel -> state.channels.put(channel.id(), channel.back()));
        homes.forEach(
                (user, home) -> state.desk(user).home = new OpenView(home.id(), user, null, home.body(), home.hash()));
        files.forEach(kept -> {
            Bytes content = Bytes.ofBase64(kept.content());
            StoredFile file = new StoredFile(kept.id(), kept.name(), content.length(), kept.user(), kept.altText());
            file.title = kept.title();
            file.content = content;
            file.uploaded = true;
            file.completed = true;
            file.channels.addAll(kept.channels());
            state.files.put(file.id, file);
        });
    }
}
