package org.yunyan.exams;

import java.time.Duration;
import java.util.List;
import org.yunyan.bank.Draw;

/**
 * Under which conditions a test is taken.
 *
 * @param attempts so many within the window
 * @param window how long an attempt counts against the next
 * @param minutes time limit; 0 for none
 */
record ExamTerms(List<Draw> draws, int percentToPass, int attempts, Duration window, int minutes) {}
