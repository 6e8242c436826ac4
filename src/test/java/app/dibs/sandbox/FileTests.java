package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileTests extends SandboxTestBase {
    @Test
    void takesAPictureInThreeStepsAndShowsItInABlock() throws Exception {
        slack.invite("C0LEADS", "U0DIBS");
        var address = api.filesGetUploadURLExternal(
                call -> call.filename("funnel.png").length(3).altTxt("A funnel"));
        assertThat(show(address.getFileId())).isEqualTo("invalid_blocks");
        assertThat(upload(address.getUploadUrl(), new byte[] {1, 2, 3}).statusCode())
                .isEqualTo(200);
        var done = api.filesCompleteUploadExternal(call -> call.files(List.of(
                FileDetails.builder().id(address.getFileId()).title("Funnel").build())));
        assertThat(done.getFiles()).extracting("title").containsExactly("Funnel");
        assertThat(type(address.getFileId())).isEmpty();
        assertThat(show(address.getFileId())).isEqualTo("invalid_blocks");
        while (type(address.getFileId()).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(show(address.getFileId())).isNull();
        var file = api.filesInfo(call -> call.file(address.getFileId())).getFile();
        assertThat(file.getMimetype()).isEqualTo("image/png");
        assertThat(file.getSize()).isEqualTo(3);
        assertThat(api.filesDelete(call -> call.file(address.getFileId())).isOk())
                .isTrue();
        assertThat(show(address.getFileId())).isEqualTo("invalid_blocks");
        assertThat(api.filesDelete(call -> call.file(address.getFileId())).getError())
                .isEqualTo("file_not_found");
    }

    /** Slack names it when it has looked at the file. */
    private String type(String fileId) throws Exception {
        return api.filesInfo(call -> call.file(fileId)).getFile().getMimetype();
    }

    @Test
    void refusesAnotherLengthThanAnnounced() throws Exception {
        var address =
                api.filesGetUploadURLExternal(call -> call.filename("a.csv").length(5));
        assertThat(upload(address.getUploadUrl(), new byte[] {1}).statusCode()).isEqualTo(400);
    }

    @Test
    void keepsAFileChosenInAForm() throws Exception {
        String body = """
                --x
                Content-Disposition: form-data; name="file"; filename="leads.csv"
                Content-Type: text/csv

                name,Jane
                --x--
                """.replace("\n", "\r\n");
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(slack.pageAddress().resolve("/sandbox/files"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
        var file = Json.parse(answer.body());
        assertThat(Json.text(file, "name")).isEqualTo("leads.csv");
        HttpResponse<String> content = send(HttpRequest.newBuilder(URI.create(Json.text(file, "url_private_download")))
                .header("Authorization", "Bearer " + slack.botToken())
                .build());
        assertThat(content.body()).isEqualTo("name,Jane");
        assertThat(send(HttpRequest.newBuilder(URI.create(Json.text(file, "url_private")))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    private @Nullable String show(String fileId) throws Exception {
        String block =
                "[{\"type\":\"image\",\"slack_file\":{\"id\":\"%s\"},\"alt_text\":\"A funnel\"}]".formatted(fileId);
        return api.chatPostMessage(
                        call -> call.channel("C0LEADS").text("Funnel").blocksAsString(block))
                .getError();
    }

    private static HttpResponse<String> upload(String url, byte[] content) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
