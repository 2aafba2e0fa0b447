/**
 * The way to the credits that a teacher still misses (三(六)): the least-time mix of what is offered, explained, laid out over
 * the weeks she has, and followed until it is done.
 *
 * <p>{@link org.yunyan.planning.Plans} is the way in. What a mix is worth is always said by the credit engine itself.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "identity",
            "skills",
            "catalogue",
            "study",
            "cohorts",
            "rules",
            "credits",
            "recommender"
        })
package org.yunyan.planning;
