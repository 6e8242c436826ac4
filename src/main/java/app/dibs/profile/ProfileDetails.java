package app.dibs.profile;

import app.dibs.customer.CustomerNumber;
import app.dibs.profile.Profile.Pages;
import app.dibs.workspace.Member;
import com.slack.api.model.view.View;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Draws the detail of a contact, account or deal as it is now. */
@Component
class ProfileDetails {
    private final Profiles profiles;
    private final CustomerActions actions;
    private final Clock clock;

    ProfileDetails(Profiles profiles, CustomerActions actions, Clock clock) {
        this.profiles = profiles;
        this.actions = actions;
        this.clock = clock;
    }

    /** With the newest notes and activity; empty for no such one. */
    Mono<View> draw(Member reader, CustomerNumber number) {
        return draw(reader, number, Pages.NEWEST);
    }

    /** With these pages of its notes and activity; empty for no such one. */
    Mono<View> draw(Member reader, CustomerNumber number, Pages pages) {
        return profiles.of(reader.team(), number, pages)
                .map(profile -> ProfileView.of(
                        profile, pages, actions, reader.workspace().currency(), reader.today(clock)));
    }
}
