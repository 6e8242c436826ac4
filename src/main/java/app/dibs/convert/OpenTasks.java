package app.dibs.convert;

import app.dibs.cadence.Task;
import app.dibs.cadence.Tasks;
import app.dibs.card.LeadText;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Customers;
import app.dibs.customer.Saved;
import app.dibs.lead.Lead;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The open tasks of a lead's nurture plan, which end with the plan when the lead is converted. Who wants them goes on with them
 * from a note, since nothing but a lead is in a plan.
 */
@Component
class OpenTasks {
    private final Tasks tasks;
    private final Customers customers;

    OpenTasks(Tasks tasks, Customers customers) {
        this.tasks = tasks;
        this.customers = customers;
    }

    /**
     * What became of the open tasks.
     *
     * @param count how many there were
     * @param noted what has them as a note; null where they ended
     */
    record Left(int count, @Nullable CustomerNumber noted) {
        static final Left NONE = new Left(0, null);
    }

    /** What a lead has; nothing is asked of a workspace that does without plans. */
    Flux<Task> open(Lead lead) {
        return lead.nurture() == null ? Flux.empty() : tasks.open(lead.team(), lead.number());
    }

    /** Writes them down where that is wished for. */
    Mono<Left> left(Work work, Records records) {
        return work.lead().nextTask() == null
                ? Mono.just(Left.NONE)
                : open(work.lead()).collectList().flatMap(open -> left(work, records, open));
    }

    private Mono<Left> left(Work work, Records records, List<Task> open) {
        if (open.isEmpty() || !work.wish().draft().movesTasks()) {
            return Mono.just(new Left(open.size(), null));
        }
        Customer on = Objects.requireNonNull(records.contact() == null ? records.deal() : records.contact());
        return customers.note(work.by(), on.number(), note(work.lead(), open)).map(saved -> {
            if (!(saved instanceof Saved.Done<?>)) {
                throw new IllegalStateException("It was made or held in this transaction: " + saved);
            }
            return new Left(open.size(), on.number());
        });
    }

    /** As plain text, a line for each. */
    private static String note(Lead lead, List<Task> open) {
        return open.stream()
                .map(task -> "• %s · %s: %s"
                        .formatted(
                                LeadText.day(task.due(), LocalDate.MIN),
                                task.kind().signed(),
                                task.text(lead)))
                .collect(Collectors.joining(
                        "\n",
                        "Open nurture tasks of %s from the plan %s:\n"
                                .formatted(lead.number(), open.getFirst().plan()),
                        ""));
    }

    /** What the person reads behind that the lead is converted; empty where it had none. */
    static String told(Left left) {
        if (left.count() == 0) {
            return "";
        }
        String which = left.count() == 1 ? "open nurture task" : left.count() + " open nurture tasks";
        String became = left.noted() == null
                ? "ended with it"
                : "%s a note on %s now".formatted(left.count() == 1 ? "is" : "are", left.noted());
        return " Its %s %s.".formatted(which, became);
    }
}
