package app.dibs.discard;

import app.dibs.customer.CustomerNumber;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Subcommand;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is typed of a contact, an account or a deal with a word that is also for leads: {@code delete C-7}. */
enum Typed {
    DELETE("C-7", "moves a contact, an account or a deal to the trash, and can be undone"),
    RESTORE("D-12", "brings a contact, an account or a deal back from the trash"),
    ERASE("C-7", "erases the person behind a contact for good (for admins)");

    private final String example;
    private final String does;

    Typed(String example, String does) {
        this.example = example;
        this.does = does;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Subcommand subcommand() {
        String words = word() + " " + example;
        return new Subcommand("/lead", words, does, "/lead " + words);
    }

    Pattern form() {
        return Pattern.compile("(?i)" + word() + " " + CustomerNumber.FORM);
    }

    /** Of which one it was typed. */
    static CustomerNumber number(SlashCommand command) {
        return CustomerNumber.read(command.rest().strip().split("\\s", 2)[0]).orElseThrow();
    }
}
