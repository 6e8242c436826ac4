package app.dibs.delivery;

/** What one of Slack's error codes is about. The codes are those of the methods' reference pages. */
enum Refusal {
    /** Whoever it was for can't be reached. */
    RECIPIENT,
    /** The app itself is shut out: everything fails alike until an admin lets it in again. */
    TOKEN,
    /** The message that it would change or answer is not there any more. */
    GONE,
    /** Slack is in trouble. By its own words something may have been done all the same. */
    PASSING,
    /** We said it wrongly; and every code that's not known. */
    OURS;

    /** Whether that is what is said of a person who is not there any more, and not of the app or a rule of the workspace. */
    static boolean isOfSomebodyWhoLeft(String code) {
        return switch (code) {
            case "user_disabled", "user_not_found", "users_not_found", "channel_not_found", "is_archived" -> true;
            default -> false;
        };
    }

    static Refusal of(String code) {
        return switch (code) {
            case "channel_not_found",
                    "is_archived",
                    "not_in_channel",
                    "user_not_found",
                    "users_not_found",
                    "user_disabled",
                    "user_not_visible",
                    "user_not_in_channel",
                    "cannot_dm_bot",
                    "is_bot",
                    "messages_tab_disabled",
                    "restricted_action",
                    "restricted_action_read_only_channel",
                    "restricted_action_thread_only_channel",
                    "restricted_action_non_threadable_channel",
                    "method_not_supported_for_channel_type",
                    "team_access_not_granted",
                    "access_denied",
                    "enterprise_is_restricted" -> RECIPIENT;
            case "invalid_auth",
                    "not_authed",
                    "token_revoked",
                    "token_expired",
                    "account_inactive",
                    "missing_scope",
                    "no_permission",
                    "not_allowed_token_type",
                    "app_uninstalled",
                    "org_login_required",
                    "ekm_access_denied",
                    "two_factor_setup_required",
                    "team_not_found" -> TOKEN;
            case "message_not_found",
                    "cant_update_message",
                    "edit_window_closed",
                    "is_inactive",
                    "thread_not_found",
                    "thread_locked",
                    "restricted_action_thread_locked",
                    "cannot_reply_to_message" -> GONE;
            case "internal_error",
                    "fatal_error",
                    "service_unavailable",
                    "request_timeout",
                    "accesslimited",
                    "ratelimited",
                    "rate_limited",
                    "message_limit_exceeded",
                    "external_channel_migrating",
                    "team_added_to_org",
                    "update_failed" -> PASSING;
            default -> OURS;
        };
    }
}
