package app.dibs.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackFault.Kind;
import app.dibs.slack.TeamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A picture comes to Slack once, stays as long as it is of use, and never stands in the way of its words. */
class PicturesIntegrationTests {
    private static final TeamId TEAM = new TeamId("T1");
    private static final Instant MORNING = Instant.parse("2027-01-11T09:00:00Z");
    private static final FilesOfSlack SLACK = new FilesOfSlack();

    private static DibsWithoutSlack dibs;

    private final List<Pictures> instances = new CopyOnWriteArrayList<>();

    /** Slack as far as files go: a file is in work until it was asked after twice. */
    private static final class FilesOfSlack extends SilentSlack {
        private final List<String> uploaded = new CopyOnWriteArrayList<>();
        private final List<String> deleted = new CopyOnWriteArrayList<>();
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private volatile @Nullable SlackFault fault;

        @Override
        public Mono<String> upload(TeamId team, String name, String altText, byte[] content) {
            return Mono.fromSupplier(() -> {
                SlackFault failing = fault;
                if (failing != null) {
                    throw failing;
                }
                uploaded.add(name);
                return "F" + uploaded.size();
            });
        }

        @Override
        public Mono<FileState> file(TeamId team, String id) {
            return Mono.fromSupplier(() -> {
                asked.add(id);
                if (deleted.contains(id)) {
                    return FileState.GONE;
                }
                return asked.stream().filter(id::equals).count() < 2 ? FileState.IN_WORK : FileState.READY;
            });
        }

        @Override
        public Mono<Void> deleteFile(TeamId team, String id) {
            return Mono.fromRunnable(() -> deleted.add(id));
        }
    }

    @BeforeAll
    static void start() {
        dibs = new DibsWithoutSlack(SLACK);
        dibs.sql("insert into workspace (workspace_id, name, bot_user_id) values ('T1', 'Northwind', 'B')");
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @BeforeEach
    void nothingIsThere() {
        dibs.sql("delete from picture");
        SLACK.uploaded.clear();
        SLACK.deleted.clear();
        SLACK.asked.clear();
        SLACK.fault = null;
    }

    @AfterEach
    void close() {
        instances.forEach(Pictures::close);
    }

    private Pictures at(Instant now) {
        Pictures pictures = new Pictures(
                new PictureTable(dibs.bean(DatabaseClient.class)), SLACK, Clock.fixed(now, ZoneOffset.UTC));
        instances.add(pictures);
        return pictures;
    }

    private static Picture funnel(int leads) {
        String words = "New " + leads;
        return new Picture(
                "funnel",
                "Leads",
                words,
                () -> LyingBars.of("Leads", List.of(new LyingBars.Bar("New", leads, words, Canvas.BLUE))));
    }

    private static List<@Nullable String> files(List<Shown> shown) {
        return shown.stream().map(Shown::file).toList();
    }

    private static List<Shown> show(Pictures pictures, Picture... wanted) {
        return pictures.show(TEAM, List.of(wanted)).blockOptional().orElseThrow();
    }

    @Test
    void uploadsAPictureOnceForAllInstancesAndRestarts() {
        assertThat(files(show(at(MORNING), funnel(1), funnel(2)))).containsExactlyInAnyOrder("F1", "F2");
        List<@Nullable String> again = files(show(at(MORNING.plus(Duration.ofHours(5))), funnel(2), funnel(1)));
        assertThat(again).containsExactlyInAnyOrder("F1", "F2");
        assertThat(SLACK.uploaded).hasSize(2);
        assertThat(files(at(MORNING)
                        .atHand(TEAM, List.of(funnel(1), funnel(3)))
                        .blockOptional()
                        .orElseThrow()))
                .hasSize(2)
                .endsWith((String) null);
        assertThat(SLACK.uploaded).hasSize(2);
    }

    @Test
    void manyWhoWantTheSamePictureGetTheSameOne() {
        Pictures pictures = at(MORNING);
        List<@Nullable String> files = Flux.range(0, 20)
                .flatMap(i -> pictures.show(TEAM, List.of(funnel(1))))
                .map(shown ->
                        Stream.ofNullable(shown.getFirst().file()).findFirst().orElse("none"))
                .collectList()
                .blockOptional()
                .orElseThrow();
        assertThat(files).hasSize(20).containsOnly("F1");
        assertThat(SLACK.uploaded).hasSize(1);
    }

    @Test
    void twoInstancesThatDrawAtTheSameTimeAgreeOnOneFile() {
        List<Shown> both = Mono.zip(
                        at(MORNING).show(TEAM, List.of(funnel(1))), at(MORNING).show(TEAM, List.of(funnel(1))))
                .map(shown -> List.of(shown.getT1().getFirst(), shown.getT2().getFirst()))
                .blockOptional()
                .orElseThrow();
        assertThat(files(both).stream().distinct()).hasSize(1);
        assertThat(SLACK.uploaded.size() - SLACK.deleted.size()).isEqualTo(1);
    }

    @Test
    void asksAfterAFileOnceADayAndDrawsItAnewWhereSomebodyDeletedIt() {
        show(at(MORNING), funnel(1));
        SLACK.asked.clear();
        SLACK.asked.add("F1");
        assertThat(files(show(at(MORNING.plus(Duration.ofHours(25))), funnel(1))))
                .containsExactly("F1");
        assertThat(SLACK.asked).hasSize(2);
        SLACK.deleted.add("F1");
        assertThat(files(show(at(MORNING.plus(Duration.ofHours(26))), funnel(1))))
                .containsExactly("F1");
        assertThat(files(show(at(MORNING.plus(Duration.ofHours(50))), funnel(1))))
                .containsExactly("F2");
    }

    @Test
    void wordsDoWhereSlackTakesNoFiles() {
        SLACK.fault = new SlackFault(Kind.REFUSED, "files.getUploadURLExternal", "file_uploads_disabled", null, null);
        List<Shown> shown = show(at(MORNING), funnel(1));
        assertThat(files(shown)).containsOnlyNulls();
        assertThat(shown.getFirst().blocks()).hasSize(1);
        SLACK.fault = null;
        assertThat(files(show(at(MORNING), funnel(1)))).containsExactly("F1");
    }

    @Test
    void takesAwayWhatNobodyHasNeededForAMonth() {
        show(at(MORNING), funnel(1));
        show(at(MORNING.plus(Duration.ofDays(20))), funnel(2));
        at(MORNING.plus(Duration.ofDays(31))).tidy(TEAM).block();
        assertThat(SLACK.deleted).containsExactly("F1");
        at(MORNING.plus(Duration.ofDays(31))).tidy(TEAM).block();
        assertThat(SLACK.deleted).hasSize(1);
    }
}
