/**
 * The recommender: Chinese analysis, the index port with its two engines, candidate lists, ranking and reasons.
 *
 * <p>A leaf library. It knows documents and profiles, not teachers; no Spring, no MongoDB.
 */
package org.yunyan.recommender;
