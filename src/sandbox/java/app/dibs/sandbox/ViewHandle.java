package app.dibs.sandbox;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The topmost modal, or the Home tab, before a person. What it shows is read anew each time. */
public final class ViewHandle {
    private final Sight sight;
    private final String name;
    private final Supplier<Optional<OpenView>> view;
    private final Touch touch;

    ViewHandle(Sight sight, String name, Supplier<Optional<OpenView>> view) {
        this(sight, name, view, null);
    }

    private ViewHandle(Sight sight, String name, Supplier<Optional<OpenView>> view, @Nullable Touch touch) {
        this.sight = sight;
        this.name = name;
        this.view = view;
        this.touch = touch == null ? new Touch(sight, new OnView(), null) : touch;
    }

    private final class OnView implements Touch.Surface {
        @Override
        public String name() {
            return name;
        }

        @Override
        public JsonNode blocks() {
            return view.get().map(open -> open.body.path("blocks")).orElseGet(Json::array);
        }

        @Override
        public void act(Blocks.Place place, ObjectNode done) {
            sight.acts.views().click(sight.userId, open().id, place.blockId(), place.actionId(), done, Json.object());
        }

        @Override
        public ObjectNode load(Blocks.Place place, String typed) {
            return sight.acts
                    .options()
                    .load(
                            sight.userId,
                            new OptionLoads.Where(open().id, null, null),
                            place.blockId(),
                            place.actionId(),
                            typed);
        }
    }

    /** Fills the field with this label: a text, an option's text, a member, a channel, a date; several with commas. */
    public ViewHandle fills(String label, String words) {
        Blocks.Place place = sight.awaits("a field " + label + " in " + name, () -> input(label));
        ObjectNode value = new ViewFields(sight, touch).value(place, words);
        if (Json.flag(place.block(), "dispatch_action")) {
            sight.acts.views().click(sight.userId, open().id, place.blockId(), place.actionId(), value, Json.object());
        } else {
            sight.world.state.change(() ->
                    open().type(Json.object().set(place.blockId(), Json.object().set(place.actionId(), value))));
        }
        return this;
    }

    /** Chooses a file in the file field with this label, beside those chosen before. */
    public ViewHandle attaches(String label, String filename, byte[] content) {
        Blocks.Place place = sight.awaits("a field " + label + " in " + name, () -> input(label));
        sight.world.state.change(() -> {
            ObjectNode file = PageTools.keep(sight.world, sight.userId, filename, Bytes.of(content.clone()));
            ObjectNode now = (ObjectNode) open().values().path(place.blockId()).path(place.actionId());
            now.withArrayProperty("files").add(file);
            open().type(Json.object().set(place.blockId(), Json.object().set(place.actionId(), now)));
        });
        return this;
    }

    /** What the field with this label holds, in words. */
    public String field(String label) {
        Blocks.Place place = sight.awaits("a field " + label + " in " + name, () -> input(label));
        return sight.world.state.read(
                () -> sight.plain().held(open().values().path(place.blockId()).path(place.actionId())));
    }

    private Optional<Blocks.Place> input(String label) {
        return touch.places().stream()
                .filter(Blocks.Place::isInput)
                .filter(place -> sight.plain().text(place.block().path("label")).equals(label))
                .findFirst();
    }

    /** Presses the button with these words, or takes the option with these words from an overflow menu. */
    public ViewHandle clicks(String words) {
        touch.clicks(words);
        return this;
    }

    /** Chooses an option of the menu known by its placeholder, label or action id. */
    public ViewHandle picks(String menu, String option) {
        touch.picks(menu, option);
        return this;
    }

    /** Chooses a date in the date picker known by its placeholder, label or action id. */
    public ViewHandle picksDate(String picker, LocalDate date) {
        touch.gives(picker, "selected_date", date.toString());
        return this;
    }

    /** Chooses a member, by id, handle or name, in the menu known by its placeholder, label or action id. */
    public ViewHandle picksUser(String menu, String who) {
        touch.gives(menu, "selected_user", sight.memberId(who));
        return this;
    }

    /** The same view, where only the elements at or right below the first block that says the text are used. */
    public ViewHandle near(String text) {
        return new ViewHandle(sight, name, view, touch.near(text));
    }

    /** Waits for the error beside the field with this label. */
    public ViewHandle seesError(String label, String text) {
        sight.awaitsThat(
                "the error \"" + text + "\" at " + label,
                () -> input(label)
                        .map(place ->
                                open().errors.getOrDefault(place.blockId(), "").contains(text))
                        .orElse(false));
        return this;
    }

    /** Waits until the view says the text. */
    public ViewHandle sees(String text) {
        sight.awaitsThat("\"" + text + "\" in " + name, () -> text().contains(text));
        return this;
    }

    /** Waits until the view does not say the text any more. */
    public ViewHandle seesNoMore(String text) {
        sight.awaitsThat("\"" + text + "\" vanish from " + name, () -> !text().contains(text));
        return this;
    }

    /** All that the person reads of it, with what the fields hold; empty when it is not there. */
    public String text() {
        return sight.world.state.read(
                () -> view.get().map(open -> sight.plain().view(open)).orElse(""));
    }

    /** The view as Slack keeps it. */
    public JsonNode json() {
        return sight.world.state.read(() -> open().toJson());
    }

    OpenView open() {
        return sight.world
                .state
                .read(view)
                .orElseThrow(() -> new AssertionError(name + " is not there.\n" + sight.screen()));
    }

    @Override
    public String toString() {
        return text();
    }
}
