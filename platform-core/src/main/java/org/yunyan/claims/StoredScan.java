package org.yunyan.claims;

import java.nio.file.Path;

/** A file of a claim and where its bytes lie; the bytes never change. */
public record StoredScan(Scan scan, Path file) {}
