package org.yunyan.verifier;

/** The first place at which a file is not as it was written. */
final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final long place;

    /**
     * @param key of the sentence that says what is wrong
     * @param place sequence of the entry, or number of the anchor
     */
    Broken(String key, long place) {
        super(key + " " + place);
        this.key = key;
        this.place = place;
    }

    String key() {
        return key;
    }

    long place() {
        return place;
    }
}
