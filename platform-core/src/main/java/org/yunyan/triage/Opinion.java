package org.yunyan.triage;

import org.yunyan.identity.Signature;

/** What one reviewer makes of a flag; two in a row that agree decide it. */
public record Opinion(Outcome outcome, String note, Signature signature) {}
