package app.dibs.lead;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people of different countries write it, in ASCII digits.
 *
 * @param value with as many decimals as were written
 * @param thousandsByRule whether a lone point or comma was taken to part thousands only because three digits follow it
 */
record WrittenNumber(BigDecimal value, boolean thousandsByRule) {
    private static final char ARABIC_DECIMAL_MARK = '\u066B';
    private static final char ARABIC_THOUSANDS_MARK = '\u066C';

    /** Groups of three, or the Indian way of groups of two before the last three. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,' ])\\d{2,3}(?:\\1\\d{2,3})*)?");

    /** The number, or empty where the marks make no sense. */
    static Optional<WrittenNumber> of(String text) {
        var number = text.replace(ARABIC_THOUSANDS_MARK, '\'');
        int mark = decimalMark(number);
        var whole = mark < 0 ? number : number.substring(0, mark);
        var fraction = mark < 0 ? "" : number.substring(mark + 1);
        if (!isDigits(fraction) || !(isDigits(whole) || isGrouped(whole))) {
            return Optional.empty();
        }
        boolean byRule = mark < 0 && isLoneMark(number, Math.max(number.indexOf('.'), number.indexOf(',')));
        return Optional.of(new WrittenNumber(new BigDecimal("0" + digits(whole) + '.' + fraction), byRule));
    }

    private static int decimalMark(String number) {
        int arabic = number.indexOf(ARABIC_DECIMAL_MARK);
        if (arabic >= 0) {
            return arabic;
        }
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        if (last < 0 || number.indexOf(number.charAt(last)) < last) {
            return -1;
        }
        return isLoneMark(number, last) && partsThousands(number, last) ? -1 : last;
    }

    private static boolean isLoneMark(String number, int mark) {
        return mark >= 0 && isDigits(number.substring(0, mark)) && isDigits(number.substring(mark + 1));
    }

    private static boolean partsThousands(String number, int mark) {
        return number.length() - mark - 1 == 3 && mark >= 1 && mark <= 3 && number.charAt(0) != '0';
    }

    private static boolean isGrouped(String whole) {
        int last = whole.length() - 4;
        return GROUPED.matcher(whole).matches() && last > 0 && !Character.isDigit(whole.charAt(last));
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
