/**
 * What teachers were really shown, what became of it, and what the ranking learns from it. The log is private: figures leave
 * this room, and a person's own log for herself.
 *
 * <p>{@link org.yunyan.exposure.Exposures} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "study", "recommender"})
package org.yunyan.exposure;
