package org.yunyan.certificates;

/** A certificate and what it is worth at this moment. */
public record IssuedCertificate(Certificate certificate, CertificateState state) {}
