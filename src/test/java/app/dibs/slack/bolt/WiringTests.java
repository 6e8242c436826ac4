package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dibs.slack.BotTokens;
import app.dibs.slack.People;
import app.dibs.slack.SlackApi;
import app.dibs.slack.UnusableSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;

/** The room stands in a Spring context, with settings as the environment gives them. */
class WiringTests {
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = Router.class)
    static class Room {
        @Bean
        People people() {
            return Desk.known(false);
        }
    }

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Room.class);

    @Test
    void standsWithASigningSecretAndABotToken() {
        context.withSystemProperties(
                        "SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef", "SLACK_BOT_TOKEN=xoxb-1-a")
                .run(started -> {
                    assertThat(started).hasSingleBean(SlackApi.class).hasSingleBean(BotTokens.class);
                    assertThat(started).hasSingleBean(RouterFunction.class);
                    assertThat(started.getBean(SlackSettings.class).methodsUrl())
                            .isEqualTo("https://slack.com/api/");
                    assertThat(started.getBean(SocketModeDoor.class).isRunning())
                            .isFalse();
                });
    }

    @Test
    void doesNotStartWithoutABotToken() {
        context.withSystemProperties("SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef", "SLACK_BOT_TOKEN=")
                .run(failed -> assertThat(failed)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(UnusableSetting.class)
                        .hasMessageStartingWith("SLACK_BOT_TOKEN is missing"));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysWhyItDoesNotStartInASentenceWithoutAStackTrace(CapturedOutput output) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Room.class).web(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--SLACK_BOT_TOKEN=xoxb-1-a", "--SLACK_SIGNING_SECRET="))
                .hasRootCauseInstanceOf(UnusableSetting.class);
        assertThat(output).contains("SLACK_SIGNING_SECRET is missing: ").doesNotContain("\tat ");
    }

    @Test
    void movesAllCallsWhereTheSettingSays() {
        context.withSystemProperties(
                        "SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef",
                        "SLACK_BOT_TOKEN=xoxb-1-a",
                        "DIBS_SLACK_API_URL=http://127.0.0.1:8090/api")
                .run(started -> assertThat(started.getBean(SlackClients.class)
                                .ordinary()
                                .getConfig()
                                .getMethodsEndpointUrlPrefix())
                        .isEqualTo("http://127.0.0.1:8090/api/"));
    }
}
