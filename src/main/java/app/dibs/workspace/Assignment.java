package app.dibs.workspace;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How leads come to people, and what becomes of those that nobody works.
 *
 * @param onlyManagers whether managers alone give leads to others and take them away; else everybody who works leads may
 * @param opens when a working day begins, where each person is
 * @param closes when it ends, on the same day
 * @param acceptMinutes of working time, in which who was given a lead has to accept it; null: nobody has to
 * @param poolDays working days, after which a lead that its owner has not touched goes back to the pool; null: it stays
 * @param untouchedDays after how many days in which nobody has touched a lead its owner's managers hear of it
 */
public record Assignment(
        boolean onlyManagers,
        LocalTime opens,
        LocalTime closes,
        @Nullable Integer acceptMinutes,
        @Nullable Integer poolDays,
        int untouchedDays) {
    /** Where no admin has chosen. */
    public static final Assignment USUAL =
            new Assignment(true, LocalTime.of(9, 0), LocalTime.of(18, 0), null, null, 14);
}
