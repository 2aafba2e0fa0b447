package org.yunyan.bank;

import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * A question with where it lies on the scale of abilities.
 *
 * @param difficulty the ability at which half of those who do not guess are right; 0 is the middle
 * @param guessing how often somebody who does not know is right all the same, 0 to 0.5
 * @param measured whether the difficulty comes from answers; otherwise from what its author thinks
 */
public record Calibrated(Drawn drawn, Id<Skill> skill, double difficulty, double guessing, boolean measured) {}
