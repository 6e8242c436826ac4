package app.dibs.slack.bolt;

import app.dibs.slack.UnusableSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence alone where a setting stops the start, without the stack trace that led to it. */
final class UnusableSettingAnalyzer extends AbstractFailureAnalyzer<UnusableSetting> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnusableSetting cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
