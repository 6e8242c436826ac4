package app.dibs.directory;

import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.customer.DealStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many customers there are, and what the open deals are worth.
 *
 * @param byKind those that are not in the trash
 * @param stages of all pipelines, in their order; empty where nobody looks at deals
 */
record DirectoryFigures(Map<Kind, Long> byKind, List<OfStage> stages) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The open deals at one stage.
     *
     * @param value the sum, in the workspace's currency
     */
    record OfStage(long pipeline, String pipelineName, long stage, String stageName, long deals, BigDecimal value) {}

    static DirectoryFigures read(String figures, String stages) {
        List<JsonNode> lines = lines(figures);
        Map<Kind, Long> byKind = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Kind.valueOf(line.get(0).asString().toUpperCase(Locale.ROOT)),
                        Collectors.summingLong(line -> line.get(3).asLong())));
        Map<Long, JsonNode> open = lines.stream()
                .filter(line -> line.get(2).asString().equals(DealStatus.OPEN.word()))
                .collect(Collectors.toMap(line -> line.get(1).asLong(), Function.identity()));
        return new DirectoryFigures(
                byKind,
                lines(stages).stream()
                        .map(line -> ofStage(line, open.get(line.get(2).asLong())))
                        .toList());
    }

    private static OfStage ofStage(JsonNode stage, @Nullable JsonNode open) {
        return new OfStage(
                stage.get(0).asLong(),
                stage.get(1).asString(),
                stage.get(2).asLong(),
                stage.get(3).asString(),
                open == null ? 0 : open.get(3).asLong(),
                open == null ? BigDecimal.ZERO : open.get(4).decimalValue());
    }

    private static List<JsonNode> lines(String json) {
        return StreamSupport.stream(JSON.readTree(json).spliterator(), false).toList();
    }

    long of(Kind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    /** The stages of this pipeline, or of the first where none is chosen. */
    List<OfStage> pipeline(@Nullable Long chosen) {
        Optional<OfStage> first = stages.stream()
                .filter(stage -> chosen == null || stage.pipeline() == chosen)
                .findFirst();
        return stages.stream()
                .filter(stage ->
                        first.isPresent() && stage.pipeline() == first.get().pipeline())
                .toList();
    }
}
