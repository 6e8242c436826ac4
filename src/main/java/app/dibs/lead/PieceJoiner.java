package app.dibs.lead;

import app.dibs.lead.Pieces.Kind;
import app.dibs.lead.Pieces.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Mends what a comma has parted and should not have, and parts an e-mail address from the name that it stands beside. */
final class PieceJoiner {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int YEARS_AROUND_TODAY = 10;
    private static final Set<String> COMPANY_FORMS = Set.of(
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "corp",
            "co",
            "gmbh",
            "ag",
            "kg",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "pty ltd");

    private PieceJoiner() {}

    /** The pieces with Acme, Inc. and Fri, Jan 15, 2027 whole again. */
    static List<Piece> join(List<Piece> pieces, LocalDate today) {
        var joined = new ArrayList<Piece>();
        pieces.stream().flatMap(piece -> apart(piece).stream()).forEach(piece -> {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before == null || before.kind() != Kind.PLAIN || piece.kind() != Kind.PLAIN) {
                joined.add(piece);
            } else if (isCompanyForm(piece.text())) {
                joined.set(joined.size() - 1, new Piece(Kind.PLAIN, before.text() + ", " + piece.text()));
            } else if (isOneDate(before.text(), piece.text(), today)) {
                joined.set(joined.size() - 1, new Piece(Kind.PLAIN, before.text() + ' ' + piece.text()));
            } else {
                joined.add(piece);
            }
        });
        return joined;
    }

    private static boolean isCompanyForm(String text) {
        return COMPANY_FORMS.contains(text.replace(".", "").toLowerCase(Locale.ROOT));
    }

    private static boolean isOneDate(String before, String text, LocalDate today) {
        return isDate(before, today)
                && (isYear(text, today) || isDate(text, today))
                && isDate(before + ' ' + text, today);
    }

    private static boolean isDate(String text, LocalDate today) {
        return FollowUpDate.spot(text, today).isPresent();
    }

    private static boolean isYear(String text, LocalDate today) {
        return YEAR.matcher(text).matches() && Math.abs(Integer.parseInt(text) - today.getYear()) <= YEARS_AROUND_TODAY;
    }

    /** Jane Doe &lt;jane@acme.com&gt; is two pieces. */
    private static List<Piece> apart(Piece piece) {
        if (piece.kind() != Kind.PLAIN || piece.text().indexOf('@') < 0) {
            return List.of(piece);
        }
        var words = List.of(Typed.line(piece.text()).split(" ", -1));
        var addresses = words.stream().filter(PieceJoiner::isAddress).toList();
        if (words.size() == 1 || addresses.size() != 1) {
            return List.of(piece);
        }
        int at = words.indexOf(addresses.getFirst());
        return List.of(
                        String.join(" ", words.subList(0, at)),
                        bare(words.get(at)),
                        String.join(" ", words.subList(at + 1, words.size())))
                .stream()
                .filter(text -> !text.isEmpty())
                .map(text -> new Piece(Kind.PLAIN, text))
                .toList();
    }

    private static boolean isAddress(String word) {
        return word.indexOf('@') > 0
                && EmailAddress.read(bare(word)).asOptional().isPresent();
    }

    private static String bare(String word) {
        boolean bracketed = word.length() > 2 && word.startsWith("(") && word.endsWith(")");
        return bracketed ? word.substring(1, word.length() - 1) : word;
    }
}
