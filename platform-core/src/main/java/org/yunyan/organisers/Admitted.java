package org.yunyan.organisers;

/**
 * An organiser with the secret that nobody will see again.
 *
 * @param secret in plain text
 */
public record Admitted(Organiser organiser, String secret) {

    /** Hides the secret. */
    @Override
    public String toString() {
        return "Admitted[" + organiser + "]";
    }
}
