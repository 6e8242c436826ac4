package app.dibs.customer;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts names. What cannot be known, such as whether two last words are two family names, is decided for the last word. */
final class NameParts {
    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> TITLES =
            words("mr mrs ms miss mx dr prof professor sir dame herr frau mme mlle sr sra");
    private static final Set<String> GENERATIONS = words("jr sr ii iii iv junior senior filho neto");
    private static final Set<String> DEGREES = words("phd md mba esq cpa dds dvm jd msc bsc ma ba llm rn pe cfa pmp");

    /** Before a family name, in small letters. */
    private static final Set<String> PARTICLES =
            words("van von vom vander der den de da di do del della dello degli dos das du des la le lo las los el al"
                    + " ten ter te 't op zu zum zur af av bin bint ibn ben abu umm ap san santa st");

    /** Those that are a particle in capitals, too; the others are given names or initials then. */
    private static final Set<String> ALSO_IN_CAPITALS =
            words("van von der den de di da del della dos du la le bin ibn abu ter ten st");

    /** Between two family names. */
    private static final Set<String> BETWEEN = words("y e i");

    /** Legal forms, and what companies call themselves. */
    private static final Set<String> COMPANY_ENDS = words(
            "inc llc llp lp ltd limited corp corporation company gmbh kg ohg ug mbh plc pty sarl sas spa srl oy oyj aps"
                    + " bv nv ab ag group holding holdings partners ventures capital labs studio studios agency solutions"
                    + " technologies technology systems software services consulting consultants industries international"
                    + " logistics foundation institute university college school hospital clinic association bank"
                    + " insurance media design works hotel restaurant bakery brothers bros sons");

    /** Short legal forms that are names in small letters. */
    private static final Set<String> IN_CAPITALS_ALONE = Set.of("AB", "AG", "AS", "SA", "SE", "BV", "NV", "KG", "Co.");

    private NameParts() {}

    static PersonName split(String typed) {
        String name = GAP.matcher(typed.strip()).replaceAll(" ");
        return isCompany(name) || isSeveral(name) ? PersonName.whole(name) : person(name);
    }

    /** Whether this can only be the name of a company. */
    static boolean isCompany(String name) {
        List<String> tokens = List.of(name.split("[ ,]+", -1));
        String last = tokens.getLast();
        boolean ends = tokens.size() > 1
                && (IN_CAPITALS_ALONE.contains(last)
                        ? !name.equals(name.toUpperCase(Locale.ROOT))
                        : COMPANY_ENDS.contains(plain(last))
                                && !IN_CAPITALS_ALONE.contains(last.toUpperCase(Locale.ROOT)));
        return ends
                || name.indexOf('&') >= 0
                || name.indexOf('@') >= 0
                || name.toLowerCase(Locale.ROOT).startsWith("the ")
                || name.codePoints().anyMatch(Character::isDigit);
    }

    private static boolean isSeveral(String name) {
        return name.toLowerCase(Locale.ROOT).contains(" and ") || name.contains(" + ") || name.contains(" / ");
    }

    private static PersonName person(String name) {
        List<String> clauses = Stream.of(name.split(",", -1))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
        List<String> named =
                clauses.stream().filter(clause -> !isSuffix(clause)).toList();
        String generation = clauses.stream()
                .filter(clause -> GENERATIONS.contains(plain(clause)))
                .findFirst()
                .orElse("");
        if (named.isEmpty()) {
            return PersonName.whole(name);
        }
        return named.size() == 1
                ? inOrder(name, tokens(named.getFirst()), generation)
                : lastFirst(tokens(named.get(0)), tokens(named.get(1)), generation);
    }

    /** {@code Berg, Jan van den}. */
    private static PersonName lastFirst(List<String> family, List<String> given, String generation) {
        List<String> first = new ArrayList<>(withoutTitles(given));
        List<String> last = new ArrayList<>(family);
        while (first.size() > 1 && PARTICLES.contains(first.getLast())) {
            last.addFirst(first.removeLast());
        }
        return parted(null, first, last, generation);
    }

    private static PersonName inOrder(String full, List<String> tokens, String clause) {
        List<String> all = new ArrayList<>(tokens);
        String generation = clause;
        while (all.size() > 1 && isSuffix(all.getLast())) {
            String suffix = all.removeLast();
            generation = GENERATIONS.contains(plain(suffix)) ? suffix : generation;
        }
        List<String> names = withoutTitles(all);
        boolean titled = names.size() < all.size();
        if (names.isEmpty()) {
            return PersonName.whole(full);
        }
        if (names.size() == 1) {
            return titled || !generation.isEmpty()
                    ? parted(full, List.of(), names, generation)
                    : parted(full, names, List.of(), "");
        }
        int family = isFamilyFirst(names) ? -1 : familyAt(names);
        return family < 0
                ? parted(full, names.subList(1, names.size()), names.subList(0, 1), generation)
                : parted(full, names.subList(0, family), names.subList(family, names.size()), generation);
    }

    /** Where the family name begins: with its first particle, before a word that joins two of them, or with the last word. */
    private static int familyAt(List<String> names) {
        for (int at = 0; at < names.size() - 1; at++) {
            String word = names.get(at);
            if (BETWEEN.contains(word) && at > 1) {
                return at - 1;
            }
            if (PARTICLES.contains(word) || (at > 0 && isParticleInCapitals(word))) {
                return at;
            }
        }
        return names.size() - 1;
    }

    private static boolean isParticleInCapitals(String word) {
        return "St.".equals(word) || (ALSO_IN_CAPITALS.contains(plain(word)) && !word.endsWith("."));
    }

    private static List<String> withoutTitles(List<String> tokens) {
        int from = 0;
        while (from < tokens.size() - 1 && TITLES.contains(plain(tokens.get(from)))) {
            from++;
        }
        return tokens.subList(from, tokens.size());
    }

    /** In Chinese and Korean writing the family name comes first. */
    private static boolean isFamilyFirst(List<String> names) {
        return names.size() == 2
                && names.stream()
                        .flatMapToInt(String::codePoints)
                        .mapToObj(UnicodeScript::of)
                        .allMatch(script -> script == UnicodeScript.HAN || script == UnicodeScript.HANGUL);
    }

    private static PersonName parted(@Nullable String full, List<String> first, List<String> last, String generation) {
        String given = String.join(" ", first);
        String family = Stream.of(String.join(" ", last), generation)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String whole = full != null ? full : (given + " " + family).strip();
        return new PersonName(whole, given.isEmpty() ? null : given, family.isEmpty() ? null : family);
    }

    private static boolean isSuffix(String word) {
        String plain = plain(word);
        boolean marked = word.contains(".") || word.length() > 2 || word.equals(word.toUpperCase(Locale.ROOT));
        return GENERATIONS.contains(plain) || (DEGREES.contains(plain) && marked);
    }

    private static List<String> tokens(String name) {
        return List.of(name.split(" ", -1));
    }

    /** In small letters, without the dots of an abbreviation. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static Set<String> words(String listed) {
        return Arrays.stream(listed.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
