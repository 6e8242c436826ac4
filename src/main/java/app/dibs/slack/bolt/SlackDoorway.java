package app.dibs.slack.bolt;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Hangs the door where Slack knocks: {@code POST /slack/events}. It is shut where Socket Mode alone is set up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlackSettings.class)
class SlackDoorway {
    private static final String PATH = "/slack/events";

    @Bean
    RouterFunction<ServerResponse> slackEvents(SlackSettings settings, BoltApp app, SlackThreads threads) {
        // Slack stamps its requests with the real time, whatever day the rest of the house believes in.
        return routes(
                settings.checked().listensOverHttp()
                        ? new SlackDoor(settings.signingSecret(), InstantSource.system(), app, threads)::open
                        : request -> ServerResponse.notFound().build());
    }

    static RouterFunction<ServerResponse> routes(HandlerFunction<ServerResponse> door) {
        return RouterFunctions.route()
                .POST(PATH, door)
                .route(
                        path(PATH),
                        request -> ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                                .allow(HttpMethod.POST)
                                .bodyValue("Slack talks to Dibs here, by POST. There is nothing to see."))
                .build();
    }
}
