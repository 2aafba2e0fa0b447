package org.yunyan.diagnostic;

import org.yunyan.skills.SkillGap;

/**
 * A skill that can be diagnosed, as it concerns her.
 *
 * @param gap what her post asks and what is shown so far
 * @param questions how many there are for her stage and subject
 * @param result of her last diagnosis; null without
 * @param begun whether she is at one
 */
public record DiagnosticOffer(SkillGap gap, int questions, DiagnosticResult result, boolean begun) {}
