package app.dibs.slack.bolt;

import app.dibs.slack.SlackApi.FileState;
import app.dibs.slack.SlackFault;
import app.dibs.slack.TeamId;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.files.FilesInfoResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The files that the bot puts into a workspace. */
@Component
final class OwnFiles {
    private static final String UPLOAD = "upload";
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final Set<String> GONE = Set.of("file_not_found", "file_deleted");

    private final SlackCalls calls;
    private final SlackClients clients;
    private final SlackThreads threads;

    OwnFiles(SlackCalls calls, SlackClients clients, SlackThreads threads) {
        this.calls = calls;
        this.clients = clients;
        this.threads = threads;
    }

    Mono<String> upload(TeamId team, String name, String altText, byte[] content) {
        return calls.ordinary(
                        team,
                        "files.getUploadURLExternal",
                        slack -> slack.filesGetUploadURLExternal(
                                r -> r.filename(name).length(content.length).altTxt(altText)))
                .delayUntil(place -> threads.run(() -> send(place.getUploadUrl(), content)))
                .map(FilesGetUploadURLExternalResponse::getFileId)
                .delayUntil(id -> complete(team, id, name));
    }

    /** The second step needs no token: the address is the secret. */
    private boolean send(String address, byte[] content) {
        Request request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(content, BYTES))
                .build();
        try (Response response = clients.http().newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw SlackFaults.ofStatus(UPLOAD, response, null, null);
            }
            return true;
        } catch (IOException e) {
            throw SlackFaults.of(UPLOAD, e);
        }
    }

    private Mono<?> complete(TeamId team, String id, String name) {
        List<FileDetails> files =
                List.of(FileDetails.builder().id(id).title(name).build());
        return calls.ordinary(
                team, "files.completeUploadExternal", slack -> slack.filesCompleteUploadExternal(r -> r.files(files)));
    }

    /** Slack names the type of a file when it has looked at it, and takes it into blocks from then on. */
    Mono<FileState> state(TeamId team, String id) {
        return calls.ordinary(team, "files.info", slack -> slack.filesInfo(r -> r.file(id)))
                .map(OwnFiles::state)
                .onErrorResume(OwnFiles::isGone, fault -> Mono.just(FileState.GONE));
    }

    private static FileState state(FilesInfoResponse info) {
        String type = info.getFile().getMimetype();
        return type == null || type.isEmpty() ? FileState.IN_WORK : FileState.READY;
    }

    Mono<Void> delete(TeamId team, String id) {
        return calls.ordinary(team, "files.delete", slack -> slack.filesDelete(r -> r.file(id)))
                .then()
                .onErrorResume(OwnFiles::isGone, fault -> Mono.empty());
    }

    private static boolean isGone(@Nullable Throwable failure) {
        return failure instanceof SlackFault fault && GONE.contains(fault.code());
    }
}
