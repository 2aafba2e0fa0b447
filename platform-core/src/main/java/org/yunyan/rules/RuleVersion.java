package org.yunyan.rules;

import java.time.Instant;

/**
 * An installed version and how it came to be.
 *
 * @param author who proposed it; null when it came with the platform
 * @param signer the other officer who signed it
 * @param signed when
 * @param reason that its author gave
 */
public record RuleVersion(RuleSet rules, String author, String signer, Instant signed, String reason) {}
