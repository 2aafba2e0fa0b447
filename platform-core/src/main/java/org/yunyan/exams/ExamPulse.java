package org.yunyan.exams;

import java.time.Duration;

/**
 * What a sign of life of somebody who takes a test is answered with, without the questions.
 *
 * @param answered how many answers are kept so far
 * @param questions how many there are
 * @param left time that is left by the server's clock; null without a limit
 * @param graceLeft how much lost time can still be given back
 * @param over whether it has ended, so that there is a result instead
 */
public record ExamPulse(int answered, int questions, Duration left, Duration graceLeft, boolean over) {}
