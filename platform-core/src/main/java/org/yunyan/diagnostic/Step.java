package org.yunyan.diagnostic;

import org.yunyan.bank.Answer;
import org.yunyan.bank.Drawn;

/**
 * One question of a diagnosis and its answer.
 *
 * @param difficulty of the question when it was asked
 * @param guessing chance of being right without knowing
 * @param answer null when she did not know
 * @param share of it that was right
 */
public record Step(Drawn drawn, double difficulty, double guessing, Answer answer, double share) {}
