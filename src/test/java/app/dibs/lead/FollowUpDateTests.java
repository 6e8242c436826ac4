package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpDateTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            today                       | 2026-11-20
            Tomorrow                    | 2026-11-21
            tmrw                        | 2026-11-21
            the day after tomorrow      | 2026-11-22
            saturday                    | 2026-11-21
            on Tuesday                  | 2026-11-24
            tue                         | 2026-11-24
            tues                        | 2026-11-24
            thurs                       | 2026-11-26
            friday                      | 2026-11-27
            this friday                 | 2026-11-20
            this tuesday                | 2026-11-24
            next friday                 | 2026-11-27
            next tuesday                | 2026-11-24
            next sunday                 | 2026-11-29
            friday next week            | 2026-11-27
            next week                   | 2026-11-23
            next month                  | 2026-12-01
            next year                   | 2027-01-01
            in 3 days                   | 2026-11-23
            3 days                      | 2026-11-23
            in a day                    | 2026-11-21
            in 2 weeks                  | 2026-12-04
            in two weeks                | 2026-12-04
            two weeks from now          | 2026-12-04
            in a week's time            | 2026-11-27
            in a fortnight              | 2026-12-04
            in a month                  | 2026-12-20
            in an year                  | 2027-11-20
            in 1 quarter                | 2027-02-20
            end of week                 | 2026-11-20
            end of next week            | 2026-11-27
            end of month                | 2026-11-30
            end of the month            | 2026-11-30
            EOM                         | 2026-11-30
            end of next month           | 2026-12-31
            end of quarter              | 2026-12-31
            end of year                 | 2026-12-31
            15 jan                      | 2027-01-15
            jan 15                      | 2027-01-15
            15jan                       | 2027-01-15
            15th of January             | 2027-01-15
            January 15th, 2027          | 2027-01-15
            15 January 2027             | 2027-01-15
            15-Jan-2027                 | 2027-01-15
            15. Jan. 27                 | 2027-01-15
            jan 15 '27                  | 2027-01-15
            2027 jan 15                 | 2027-01-15
            Fri, 15 January 2027        | 2027-01-15
            20 nov                      | 2026-11-20
            19 nov                      | 2027-11-19
            29 feb                      | 2028-02-29
            sept 1                      | 2027-09-01
            2027-01-15                  | 2027-01-15
            2027/1/15                   | 2027-01-15
            15/01/2027                  | 2027-01-15
            1/15/2027                   | 2027-01-15
            1/15/27                     | 2027-01-15
            15.1.2027                   | 2027-01-15
            3.4.2027                    | 2027-04-03
            15.1.                       | 2027-01-15
            15/1                        | 2027-01-15
            1/15                        | 2027-01-15
            5/5/2027                    | 2027-05-05
            ٢٠٢٧-٠١-١٥                  | 2027-01-15
            2031-11-20                  | 2031-11-20
            """)
    void readsTheDayThatIsMeantOnAFriday(String typed, LocalDate date) {
        assertThat(FollowUpDate.read(typed, FRIDAY)).isEqualTo(Reading.understood(date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22 | monday       | 2026-11-23
            2026-11-22 | next monday  | 2026-11-23
            2026-11-22 | next week    | 2026-11-23
            2026-11-23 | monday       | 2026-11-30
            2026-11-23 | next monday  | 2026-11-30
            2026-11-23 | next week    | 2026-11-30
            2026-11-23 | end of week  | 2026-11-27
            2026-11-21 | end of week  | 2026-11-27
            2026-11-30 | end of month | 2026-11-30
            2027-01-31 | in a month   | 2027-02-28
            2028-01-31 | in a month   | 2028-02-29
            2028-02-29 | in a year    | 2029-02-28
            2026-12-31 | tomorrow     | 2027-01-01
            2028-02-29 | 29 feb       | 2028-02-29
            2027-12-31 | end of next month | 2028-01-31
            2027-03-31 | end of quarter | 2027-03-31
            """)
    void keepsItsWordAtTheEdgesOfWeekMonthAndYear(LocalDate today, String typed, LocalDate date) {
        assertThat(FollowUpDate.read(typed, today)).isEqualTo(Reading.understood(date));
    }

    @ParameterizedTest
    @MethodSource("twoWeeksOfDays")
    void aWeekdayIsAheadAndNextMeansTheWeekAfterThisOne(LocalDate today) {
        for (var day : DayOfWeek.values()) {
            var name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            assertThat(FollowUpDate.read(name, today).orElse(today))
                    .isBetween(today.plusDays(1), today.plusDays(7))
                    .matches(date -> date.getDayOfWeek() == day);
            var mondayOfThisWeek = today.minusDays(today.getDayOfWeek().getValue() - 1L);
            assertThat(FollowUpDate.read("next " + name, today).orElse(today))
                    .isEqualTo(mondayOfThisWeek.plusDays(7L + day.getValue() - 1));
        }
    }

    private static Stream<LocalDate> twoWeeksOfDays() {
        return IntStream.range(0, 14).mapToObj(FRIDAY::plusDays);
    }

    @ParameterizedTest
    @MethodSource("fiveYearsOfDays")
    void readsBackWhateverItShows(LocalDate date) {
        assertThat(FollowUpDate.read(FollowUpDate.format(date), FRIDAY)).isEqualTo(Reading.understood(date));
        assertThat(FollowUpDate.read(date.toString(), FRIDAY)).isEqualTo(Reading.understood(date));
    }

    private static Stream<LocalDate> fiveYearsOfDays() {
        return FRIDAY.datesUntil(FRIDAY.plusYears(5), Period.ofDays(11));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3/4/2027   | 3 April | 4 March
            4/3/2027   | 4 March | 3 April
            03-04-2027 | 3 April | 4 March
            3/4        | 3 April | 4 March
            """)
    void asksForTheMonthWhereDayAndMonthCouldBeSwapped(String typed, String one, String other) {
        assertThat(FollowUpDate.read(typed, FRIDAY).problem())
                .hasValue("“%s” can be %s or %s. Please name the month, for example %s."
                        .formatted(typed, one, other, one));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "last friday", "2026-11-19", "19 nov 2026", "3 days ago", "1 jan 1999", "15/01/2020"
            })
    void refusesADayThatIsPast(String typed) {
        assertThat(FollowUpDate.read(typed, FRIDAY).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("which is past", "tomorrow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-11-21", "in 6 years", "in 99999999999999999999 days", "1 jan 9999", "in 300 weeks"})
    void refusesADayThatNobodyPlansFor(String typed) {
        assertThat(FollowUpDate.read(typed, FRIDAY).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("more than five years ahead", "in 2 weeks"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31 feb        | There is no 31 February.
            29 feb 2027   | There is no 29 February in 2027.
            2027-02-30    | There is no 30 February in 2027.
            31/04/2027    | There is no 31 April in 2027.
            2027-13-01    | There is no month 13.
            2027-00-10    | There is no month 0.
            2027-01-00    | There is no 0 January in 2027.
            45/45/2027    | There is no month 45.
            45/45         | There is no month 45.
            mon 15 jan 2027 | That day does not match: the date is Fri 15 Jan 2027.
            """)
    void saysThatThereIsNoSuchDay(String typed, String why) {
        assertThat(FollowUpDate.read(typed, FRIDAY).problem())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "May Jones",
                "may",
                "april",
                "Friday Ltd",
                "Acme 2 Go",
                "Tom",
                "One Day",
                "15",
                "2027",
                "12k",
                "next",
                "in",
                "in weeks",
                "next next week",
                "jan 45",
                "15 janvier",
                "in 2 weeks or so",
                "<today>",
                "-",
                "in a",
                "friday friday",
                "15 jan feb 2027",
                "15 jan 202",
                "\u0000"
            })
    void saysWhatWorksWhereItIsNoDate(String typed) {
        assertThat(FollowUpDate.read(typed, FRIDAY).problem())
                .hasValueSatisfying(why ->
                        assertThat(why).contains("tomorrow, friday, next tuesday, in 2 weeks, 15 jan or 2027-01-15"));
    }

    @Test
    void showsADateWithItsWeekday() {
        assertThat(FollowUpDate.format(FRIDAY)).isEqualTo("Fri 20 Nov 2026");
    }
}
