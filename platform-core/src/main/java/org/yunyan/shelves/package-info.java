/**
 * What is offered, as the index holds it: each published course a document with its passages, their meaning, its credits and what
 * colleagues went on from to it. Kept in step with catalogue, ratings, terms and study.
 *
 * <p>{@link org.yunyan.shelves.Shelves} is the way in. The index itself is the recommender's.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "identity",
            "skills",
            "catalogue",
            "study",
            "rules",
            "credits",
            "terms",
            "recommender"
        })
package org.yunyan.shelves;
