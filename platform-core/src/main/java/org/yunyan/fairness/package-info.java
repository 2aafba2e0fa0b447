/**
 * Whether the recommendations serve everybody: who is shown how much and takes up how much of it, and how much of what is offered
 * is shown to anybody (policy 三(三): synchronous, customised, precise; for village and town alike).
 *
 * <p>{@link org.yunyan.fairness.Fairness} is the way in. Figures are made by a job from the log of {@code exposure}; no person can
 * be told from them.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "exposure", "insight"})
package org.yunyan.fairness;
