package app.dibs.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jane Doe                      | Jane                | Doe
              Jane   Doe                  | Jane                | Doe
            Anna Maria Lind               | Anna Maria          | Lind
            J. R. R. Tolkien              | J. R. R.            | Tolkien
            Mary-Jane O'Neil-Smith        | Mary-Jane           | O'Neil-Smith
            Vincent van Gogh              | Vincent             | van Gogh
            Vincent Van Gogh              | Vincent             | Van Gogh
            Ludwig Mies van der Rohe      | Ludwig Mies         | van der Rohe
            Ursula von der Leyen          | Ursula              | von der Leyen
            Juan Carlos de la Cruz        | Juan Carlos         | de la Cruz
            Jan van 't Hoff               | Jan                 | van 't Hoff
            Ali bin Abi Talib             | Ali                 | bin Abi Talib
            Omar Hassan al-Bashir         | Omar Hassan         | al-Bashir
            Haroon Al Rashid              | Haroon Al           | Rashid
            José Ortega y Gasset          | José                | Ortega y Gasset
            Leonardo da Vinci             | Leonardo            | da Vinci
            Van Morrison                  | Van                 | Morrison
            Antoine St. Just              | Antoine             | St. Just
            山田 太郎                     | 太郎                | 山田
            김 민준                       | 민준                | 김
            """)
    void partsAPersonsName(String typed, String first, String last) {
        PersonName name = PersonName.split(typed);
        assertThat(name.first()).isEqualTo(first);
        assertThat(name.last()).isEqualTo(last);
        assertThat(name.full()).isEqualTo(typed.strip().replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Martin Luther King Jr.   | Martin Luther | King Jr.
            Martin Luther King, Jr.  | Martin Luther | King Jr.
            John Smith III           | John          | Smith III
            Jane Doe, PhD            | Jane          | Doe
            Jane Doe Ph.D.           | Jane          | Doe
            Jane Doe, MD, PhD        | Jane          | Doe
            Dr. Jane Doe             | Jane          | Doe
            Prof. Dr. Jan van Dam    | Jan           | van Dam
            Yo-Yo Ma                 | Yo-Yo         | Ma
            """)
    void knowsTitlesAndSuffixes(String typed, String first, String last) {
        PersonName name = PersonName.split(typed);
        assertThat(name.first()).isEqualTo(first);
        assertThat(name.last()).isEqualTo(last);
        assertThat(name.full()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Doe, Jane             | Jane    | Doe          | Jane Doe
            Berg, Jan van den     | Jan     | van den Berg | Jan van den Berg
            van den Berg, Jan     | Jan     | van den Berg | Jan van den Berg
            García Márquez, Gabriel | Gabriel | García Márquez | Gabriel García Márquez
            King, Jr., Martin     | Martin  | King Jr.     | Martin King Jr.
            Doe, Dr. Jane         | Jane    | Doe          | Jane Doe
            """)
    void turnsALastNameBeforeACommaRound(String typed, String first, String last, String full) {
        assertThat(PersonName.split(typed)).isEqualTo(new PersonName(full, first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plato", "Cher", "李小龙"})
    void keepsOneWordAsAFirstName(String typed) {
        PersonName name = PersonName.split(typed);
        assertThat(name.first()).isEqualTo(typed);
        assertThat(name.last()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mr. Miyagi | Miyagi
            de Gaulle  | de Gaulle
            Frau Weber | Weber
            """)
    void takesWhatCanOnlyBeAFamilyNameForOne(String typed, String last) {
        PersonName name = PersonName.split(typed);
        assertThat(name.first()).isNull();
        assertThat(name.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Inc.",
                "Acme, Inc.",
                "Northwind Traders Ltd",
                "Müller & Söhne",
                "Siemens AG",
                "Volvo AB",
                "Jones Consulting",
                "The Daily Grind",
                "7-Eleven",
                "Studio 54",
                "Harvard University",
                "John and Jane Doe",
                "info@acme.com"
            })
    void doesNotPartWhatIsNoPerson(String typed) {
        assertThat(PersonName.split(typed)).isEqualTo(PersonName.whole(typed));
    }

    @Test
    void doesNotPartALeadThatIsCalledAsItsCompany() {
        assertThat(PersonName.split("Blue Bottle", "blue bottle")).isEqualTo(PersonName.whole("Blue Bottle"));
        assertThat(PersonName.split("Jane Doe", "Blue Bottle").last()).isEqualTo("Doe");
    }

    @Test
    void takesFirstAndLastNameAsTyped() {
        assertThat(PersonName.of("Jane", "Doe")).isEqualTo(new PersonName("Jane Doe", "Jane", "Doe"));
        assertThat(PersonName.of("Cher", null)).isEqualTo(new PersonName("Cher", "Cher", null));
        assertThat(PersonName.of(null, "Doe")).isEqualTo(new PersonName("Doe", null, "Doe"));
        assertThat(PersonName.of("", "Acme Inc.")).isEqualTo(PersonName.whole("Acme Inc."));
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.of(" ", ""));
    }
}
