package org.yunyan.delivery;

/** A carrier could not deliver. */
public final class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;
    private final boolean lasting;
    private final boolean gone;

    private Undelivered(Trouble trouble, boolean lasting, boolean gone, Throwable cause) {
        super(trouble.toString(), cause);
        this.trouble = trouble;
        this.lasting = lasting;
        this.gone = gone;
    }

    /** It may work later: the other side is out of order or busy. */
    public static Undelivered forNow(String key, String detail, Throwable cause) {
        return new Undelivered(new Trouble(key, detail), false, false, cause);
    }

    /** It will not work later either: the other side refuses it. */
    public static Undelivered forGood(String key, String detail, Throwable cause) {
        return new Undelivered(new Trouble(key, detail), true, false, cause);
    }

    /** The receiver does not exist any more and is to be forgotten. */
    public static Undelivered gone(String key, String detail) {
        return new Undelivered(new Trouble(key, detail), true, true, null);
    }

    Trouble trouble() {
        return trouble;
    }

    boolean isLasting() {
        return lasting;
    }

    boolean isGone() {
        return gone;
    }
}
