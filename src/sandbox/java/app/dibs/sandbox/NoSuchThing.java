package app.dibs.sandbox;

/** What a person asked for is not there; the message is a sentence for that person. */
final class NoSuchThing extends RuntimeException {
    NoSuchThing(String sentence) {
        super(sentence);
    }
}
