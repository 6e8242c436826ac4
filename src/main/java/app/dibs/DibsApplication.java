package app.dibs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot. */
@SpringBootApplication
public class DibsApplication {
    /** Starts the bot; its settings come from the environment. */
    public static void main(String[] args) {
        SpringApplication.run(DibsApplication.class, args);
    }
}
