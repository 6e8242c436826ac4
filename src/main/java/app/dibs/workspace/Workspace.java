package app.dibs.workspace;

import app.dibs.slack.ChannelId;
import app.dibs.slack.TeamId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Slack workspace with the settings of its admin.
 *
 * @param leadsChannel where cards stand; none until an admin chose one
 * @param country ISO 3166 code, for phone numbers without a prefix
 * @param zone for members whose own zone is not known
 * @param digestAt when the morning digest comes, in each member's own zone
 * @param newcomerRole the role of members who are no admins of Slack
 * @param sources where leads come from, in the workspace's words
 * @param categories what kinds of leads there are, in the workspace's words
 * @param requiredFields what a lead may not be without, by the names of its columns
 * @param duplicatesAllowed whether a second lead with the same e-mail address or phone number may be saved knowingly
 * @param holidays when nobody works
 * @param tellsWhenEmpty whether people are told in the morning that nothing is due, unless they chose otherwise
 * @param assignment how leads come to people
 */
public record Workspace(
        TeamId id,
        String name,
        @Nullable ChannelId leadsChannel,
        Currency currency,
        String country,
        ZoneId zone,
        LocalTime digestAt,
        Role newcomerRole,
        List<String> sources,
        List<String> categories,
        List<String> requiredFields,
        boolean duplicatesAllowed,
        List<Holiday> holidays,
        boolean tellsWhenEmpty,
        Assignment assignment) {

    /** One without holidays, and silent where nothing is due. */
    public Workspace(
            TeamId id,
            String name,
            @Nullable ChannelId leadsChannel,
            Currency currency,
            String country,
            ZoneId zone,
            LocalTime digestAt,
            Role newcomerRole,
            List<String> sources,
            List<String> categories,
            List<String> requiredFields,
            boolean duplicatesAllowed) {
        this(
                id,
                name,
                leadsChannel,
                currency,
                country,
                zone,
                digestAt,
                newcomerRole,
                sources,
                categories,
                requiredFields,
                duplicatesAllowed,
                List.of(),
                false,
                Assignment.USUAL);
    }

    /** The holiday on that day. */
    public Optional<Holiday> holidayOn(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.isOn(day)).findFirst();
    }

    /** Whether an admin has chosen what can't be guessed. */
    public boolean isSetUp() {
        return leadsChannel != null;
    }

    /** Where cards stand. */
    public Optional<ChannelId> cardsGoTo() {
        return Optional.ofNullable(leadsChannel);
    }
}
