/**
 * The mathematics of the co-study model: what people go on to, learnt in closed form from the order in which others studied.
 * Courses are plain numbers here; {@link org.yunyan.recommender.CoStudy} gives them their ids. See ADR 0011.
 */
package org.yunyan.recommender.costudy;
