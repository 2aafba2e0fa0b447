/**
 * What teachers need and nobody offers (policy 三(一): one plan, no duplicated training; 三(三): customised content): searches
 * that led nowhere, wishes, and gaps that no course closes, so that trainers write what helps most people.
 *
 * <p>{@link org.yunyan.demand.Demand} is the way in. Nobody who is shown a figure learns who is behind it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "skills", "catalogue", "study", "recommendation"})
package org.yunyan.demand;
