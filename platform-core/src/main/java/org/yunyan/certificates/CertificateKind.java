package org.yunyan.certificates;

/** What a certificate is about. */
public enum CertificateKind {
    /** One entry of the ledger: a course or training that was completed. */
    COURSE,
    /** The credits of an academic year. */
    YEAR,
    /** The credits of a cycle, year by year. */
    CYCLE
}
