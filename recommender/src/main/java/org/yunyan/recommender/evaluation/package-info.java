/**
 * Measures how well the recommender ranks, on sets of real behaviour and real questions that lie in folders: ours, a county's
 * own, or ones that nobody here has seen. Every strategy is asked the same questions; the same folder gives the same table.
 *
 * <p>{@link org.yunyan.recommender.evaluation.Evaluation} is the way in, from the command line or from a program.
 */
package org.yunyan.recommender.evaluation;
