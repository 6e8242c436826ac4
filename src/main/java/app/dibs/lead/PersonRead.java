package app.dibs.lead;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which messages name a person and a company; each takes the lines of a message without their marks. */
record PersonRead(@Nullable String name, @Nullable String company) {
    private static final String WORD = "(?:(?:\\p{Lu}|[DM]r|Mrs|Ms|St)\\.|[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’-]{0,60}+)";
    private static final String PARTICLE =
            "(?:van|von|der|den|de|da|di|del|della|la|le|du|dos|ter|bin|ibn|al|el|zu|af|av)";
    private static final String NAME = WORD + "(?: (?:" + PARTICLE + " ){0,2}" + WORD + "){0,4}+";
    private static final String ABBREVIATED = "(?:Inc|Ltd|Co|Corp|Bros)\\.";
    private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String PIECE = "(?:(?!" + ABBREVIATED
            + ")[\\p{Lu}\\p{Lo}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd}'’&-]|\\.(?=[\\p{L}\\p{Nd}])){0,60}+)";
    private static final String COMPANY = PIECE + "(?: (?:& |and (?=\\p{Lu})|of )?" + PIECE + "){0,4}+(?: "
            + ABBREVIATED + "){0,2}(?:, " + "(?:Inc|LLC|Ltd|GmbH|AG|SA|BV|AB)\\b\\.?)?";

    private static final Pattern ONLY_NAME = Pattern.compile(NAME);
    private static final Pattern ONLY_COMPANY = Pattern.compile(COMPANY);
    private static final Pattern LABEL = Pattern.compile(
            "(name|full name|contact|contact name|from|company|company name|organi[sz]ation|employer|business)\\s*[:=]\\s*(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INTRODUCTION =
            Pattern.compile("(?iu:\\b(?:i['’]?m|i am|my name is|my name['’]s|this is|it['’]s|here is)) (" + NAME + ")"
                    + "(?:,? (?iu:here )?(?iu:from|at|with|of|over at|calling from|writing from) (?iu:the )?(" + COMPANY
                    + ")"
                    + "|, (?:[^,.;\\n]{2,40} (?:at|of|for|from) )?(?iu:the )?(" + COMPANY + "))?");
    private static final Pattern SPEAKER =
            Pattern.compile(START + "(" + NAME + ")(?: here|,)? (?:from|at|of) (?:the )?(" + COMPANY + ")");
    private static final Pattern IN_BRACKETS =
            Pattern.compile(START + "(" + NAME + ") \\((?:[^(),@]{2,40}(?:,| at| of) )?(" + COMPANY + ")\\)");
    private static final Pattern BEFORE_ADDRESS = Pattern.compile(
            START + "(" + NAME + ")(?: at (" + COMPANY + "))?[ ,:]{1,3}[<(\\[]?[\\p{L}\\p{N}._%+'-]{1,64}+@");
    private static final Pattern GREETING = Pattern.compile(
            "(?iu)(?:best|kind|warm|many)?\\s*(?:regards|wishes|thanks|thank you|cheers|best|sincerely|yours sincerely|yours|greetings"
                    + "|mit freundlichen grüßen|viele grüße|cordialement|saludos|atentamente)(?: and regards)?[,.!]*");
    private static final Pattern SIGNED_AT_ONCE = Pattern.compile(
            "(?iu:(?:best|kind|warm)? ?(?:regards|wishes|thanks|cheers|best|sincerely)), ?(" + NAME + ")");
    private static final Pattern DASHES = Pattern.compile("[-–—_]{1,3}|-- ?");
    private static final Pattern JOB = Pattern.compile(
            "(?iu).*\\b(?:head|manager|director|ceo|cto|cfo|coo|cmo|vp|vice president|engineer|sales|founder|co-founder|president|owner"
                    + "|officer|consultant|marketing|assistant|executive|buyer|purchasing|procurement|operations|partner)\\b.*");
    private static final Pattern BEHIND_JOB = Pattern.compile("(?:.*(?:,| at| @|\\||·| -| –) ?)(" + COMPANY + ")[.]?");
    private static final Pattern OPENING = Pattern.compile(
            "(?:Hi|Hello|Hey|Dear|Met|Spoke|Talked|Called|Just|Got|Had|New|Lead|From|The|Please|Thanks|Thank|Yesterday|Today|Ask|Call"
                    + "|Contact|Meet|With|About|Re|Fwd|Fw|And|But|So|Our|My|We|Good|Morning|Everyone|All|Team|There|No|Yes|Ok|Okay) ");

    /** Each from itself, or else from the other. */
    PersonRead or(PersonRead other) {
        return new PersonRead(name == null ? other.name : name, company == null ? other.company : company);
    }

    /** {@code Name: Jane Doe}, {@code Company: Acme}. */
    static Optional<PersonRead> labelled(List<String> lines) {
        PersonRead read = new PersonRead(null, null);
        for (String line : lines) {
            Matcher label = LABEL.matcher(line);
            if (label.matches()) {
                boolean ofCompany = label.group(1).matches("(?iu)(?:company|organi|employer|business).*");
                String value =
                        label.group(2).replaceFirst("[<(\\[]?\\S+@\\S+.*", "").strip();
                read = read.or(
                        ofCompany ? new PersonRead(null, orNull(value)) : new PersonRead(nameAlone(value), null));
            }
        }
        return read.known();
    }

    /** {@code Hi, I'm Jane Doe from Acme}. */
    static Optional<PersonRead> introduced(List<String> lines) {
        return first(lines, INTRODUCTION)
                .map(found -> new PersonRead(
                        withoutOpening(found.group(1)),
                        company(found.group(2) == null ? found.group(3) : found.group(2))))
                .flatMap(PersonRead::known);
    }

    /** {@code Best, Jane}, or a line of greeting or dashes, then the name, then the job and the company. */
    static Optional<PersonRead> signed(List<String> lines) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            Matcher atOnce = SIGNED_AT_ONCE.matcher(lines.get(at));
            if (atOnce.matches()) {
                return new PersonRead(atOnce.group(1), companyBelow(lines, at)).known();
            }
            boolean ends = GREETING.matcher(lines.get(at)).matches() || isDashes(lines, at);
            Optional<Integer> next = ends ? nextLine(lines, at) : Optional.empty();
            if (next.isPresent() && nameAlone(lines.get(next.get())) != null) {
                return new PersonRead(nameAlone(lines.get(next.get())), companyBelow(lines, next.get())).known();
            }
        }
        return Optional.empty();
    }

    /** {@code Jane Doe <jane@acme.com>}. */
    static Optional<PersonRead> beforeAddress(List<String> lines) {
        return first(lines, BEFORE_ADDRESS)
                .map(found -> new PersonRead(withoutOpening(found.group(1)), company(found.group(2))))
                .flatMap(PersonRead::known);
    }

    /** {@code Spoke with Jane Doe from Acme}, {@code Jane Doe (Acme)}. */
    static Optional<PersonRead> passedOn(List<String> lines) {
        return first(lines, IN_BRACKETS)
                .or(() -> first(lines, SPEAKER))
                .map(found -> new PersonRead(withoutOpening(found.group(1)), company(found.group(2))))
                .flatMap(PersonRead::known);
    }

    /** A name alone in the first line, as on a card. */
    static Optional<PersonRead> onACard(List<String> lines) {
        boolean isCard = !lines.isEmpty() && lines.getFirst().contains(" ") && nameAlone(lines.getFirst()) != null;
        return isCard
                ? Optional.of(new PersonRead(nameAlone(lines.getFirst()), companyBelow(lines, 0)))
                : Optional.empty();
    }

    private Optional<PersonRead> known() {
        return name == null && company == null ? Optional.empty() : Optional.of(this);
    }

    private static Optional<Matcher> first(List<String> lines, Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
    }

    private static boolean isDashes(List<String> lines, int at) {
        return DASHES.matcher(lines.get(at)).matches();
    }

    private static Optional<Integer> nextLine(List<String> lines, int at) {
        for (int next = at + 1; next < lines.size(); next++) {
            if (!lines.get(next).isEmpty()) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** The company in the two lines below a name: behind a job, or alone. */
    private static @Nullable String companyBelow(List<String> lines, int at) {
        for (int next = at + 1; next < Math.min(at + 3, lines.size()); next++) {
            String line = lines.get(next);
            Matcher behind = BEHIND_JOB.matcher(line);
            if (JOB.matcher(line).matches()) {
                if (behind.matches()) {
                    return company(behind.group(1));
                }
            } else if (ONLY_COMPANY.matcher(line).matches()) {
                return company(line);
            }
        }
        return null;
    }

    private static @Nullable String nameAlone(String line) {
        String bare = line.replaceFirst("[,.;]$", "");
        return ONLY_NAME.matcher(bare).matches() && !JOB.matcher(bare).matches() ? withoutOpening(bare) : null;
    }

    private static @Nullable String withoutOpening(String name) {
        String bare = name;
        while (OPENING.matcher(bare + " ").lookingAt()) {
            bare = bare.substring(
                    Math.min(bare.length(), bare.indexOf(' ') < 0 ? bare.length() : bare.indexOf(' ') + 1));
        }
        return orNull(bare);
    }

    private static @Nullable String company(@Nullable String found) {
        return found == null ? null : orNull(found.strip());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
