/**
 * Intelligent selection and precise push (policy 三(三)): who a teacher is, turned into a profile;
 * suggestions with their reasons and their credit effect; pushes that reach the right teachers.
 *
 * <p>{@link org.yunyan.recommendation.Recommendations} is the way in. The ranking itself lives in the recommender library.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "identity",
            "contact",
            "skills",
            "catalogue",
            "study",
            "rules",
            "credits",
            "planning",
            "exposure",
            "shelves",
            "recommender"
        })
package org.yunyan.recommendation;
