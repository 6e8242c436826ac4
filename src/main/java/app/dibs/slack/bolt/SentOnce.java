package app.dibs.slack.bolt;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a request is sent once, and that a failure tells whether it was sent at all. OkHttp otherwise repeats a
 * request by itself on a connection that broke, and {@code chat.postMessage} would then say everything twice.
 */
final class SentOnce implements Interceptor {
    private static final class Progress {
        private volatile boolean sending;
    }

    /** It failed before a byte of it was sent. */
    static final class NeverSent extends IOException {
        private static final long serialVersionUID = 1L;

        NeverSent(IOException cause) {
            super("never sent: " + cause.getMessage(), cause);
        }
    }

    static OkHttpClient.Builder install(OkHttpClient.Builder client) {
        return client.addInterceptor(new SentOnce()).addNetworkInterceptor(SentOnce::noteSending);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Progress progress = new Progress();
        Request.Builder once = chain.request().newBuilder().tag(Progress.class, progress);
        RequestBody body = chain.request().body();
        if (body != null) {
            once.method(chain.request().method(), new OneShot(body));
        }
        try {
            return chain.proceed(once.build());
        } catch (IOException e) {
            throw progress.sending ? e : new NeverSent(e);
        }
    }

    private static Response noteSending(Chain chain) throws IOException {
        Progress progress = chain.request().tag(Progress.class);
        if (progress != null) {
            progress.sending = true;
        }
        return chain.proceed(chain.request());
    }

    /** A body that OkHttp must not send a second time. */
    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }
    }
}
