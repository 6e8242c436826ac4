package app.dibs.slack;

/**
 * A word behind a slash command.
 *
 * @param command with its slash
 * @param word lower case; empty for the command alone
 * @param does what it does, in a few words, for the help
 * @param example a line that can be typed as it stands
 */
public record Subcommand(String command, String word, String does, String example) {}
