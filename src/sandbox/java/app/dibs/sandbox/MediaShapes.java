package app.dibs.sandbox;

import java.util.List;

/** Slack's rules for pictures, tables and other blocks that only show something. */
final class MediaShapes {
    private MediaShapes() {}

    static void imageBlock(Spot image) {
        image.only("type", "block_id", "image_url", "slack_file", "alt_text", "title");
        source(image);
        image.needText("alt_text", 2000);
        TextShapes.optionalPlain(image, "title", 2000);
    }

    static void imageElement(Spot image) {
        image.only("type", "image_url", "slack_file", "alt_text");
        source(image);
        image.needText("alt_text", 2000);
    }

    private static void source(Spot image) {
        image.check(
                image.has("image_url") != image.has("slack_file"),
                "exactly one of image_url and slack_file is required");
        image.optionalText("image_url", 3000);
        if (image.has("slack_file")) {
            Spot file = image.at("slack_file");
            file.only("id", "url");
            file.check(file.has("id") != file.has("url"), "exactly one of id and url is required");
        }
    }

    static void video(Spot video) {
        video.only(
                "type",
                "block_id",
                "alt_text",
                "author_name",
                "description",
                "provider_icon_url",
                "provider_name",
                "title",
                "title_url",
                "thumbnail_url",
                "video_url");
        video.needText("alt_text", 2000);
        video.needText("thumbnail_url", 3000);
        video.needText("video_url", 3000);
        TextShapes.needPlain(video, "title", 199);
        TextShapes.optionalPlain(video, "description", 200);
        video.optionalText("author_name", 50);
    }

    static void table(Spot table) {
        table.only("type", "block_id", "rows", "column_settings");
        for (Spot row : table.needList("rows", 1, 100)) {
            row.check(row.node.isArray() && row.node.size() <= 20, "a row has at most 20 cells");
            row.each().forEach(cell -> cell(cell, List.of("raw_text", "rich_text")));
        }
        for (Spot column : table.optionalList("column_settings", 1, 20)) {
            column.only("align", "is_wrapped");
            column.optionalOneOf("align", "left", "center", "right");
            column.optionalFlag("is_wrapped");
        }
    }

    static void dataTable(Spot table) {
        table.only("type", "block_id", "rows", "caption", "page_size", "row_header_column_index");
        table.needText("caption", 2000);
        table.optionalNumber("page_size", 1, 100);
        List<Spot> rows = table.needList("rows", 2, 101);
        int columns = rows.isEmpty() ? 0 : rows.getFirst().node.size();
        table.optionalNumber("row_header_column_index", 0, Math.max(0, columns - 1));
        for (int i = 0; i < rows.size(); i++) {
            Spot row = rows.get(i);
            row.check(row.node.size() >= 1 && row.node.size() <= 20, "a row has 1 to 20 cells");
            row.check(row.node.size() == columns, "all rows must have the same number of cells");
            List<String> kinds =
                    i == 0 ? List.of("raw_text", "raw_number") : List.of("raw_text", "raw_number", "rich_text");
            row.each().forEach(cell -> cell(cell, kinds));
        }
    }

    private static void cell(Spot cell, List<String> kinds) {
        cell.check(kinds.contains(cell.type()), "a cell must be one of " + kinds);
        switch (cell.type()) {
            case "raw_text" -> {
                cell.only("type", "text");
                cell.needText("text", 12_000);
            }
            case "rich_text" -> RichTextShapes.richText(cell);
            default -> {}
        }
    }
}
