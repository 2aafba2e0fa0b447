package org.yunyan.certificates;

/** What a certificate is worth at this moment; the worst that holds. */
public enum CertificateState {
    /** Everything it says is still so. */
    VALID,
    /** What it says is so, and a later certificate of the same kind says more. */
    SUPERSEDED,
    /** An entry that it names was taken back or is no longer as it was certified. */
    CORRECTED,
    /** Two county officers have withdrawn it. */
    REVOKED;

    /** Whether what it says can still be relied upon. */
    public boolean holds() {
        return this == VALID || this == SUPERSEDED;
    }
}
