/**
 * What the commission sees: who takes part, who reaches the year's minimum, who is late and what would help.
 *
 * <p>{@link org.yunyan.insight.Insight} is the way in. Figures are kept per person and per school and recomputed from the other
 * rooms whenever something happens; this room reads all of them, and none of them reads this one.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "study", "rules", "credits"})
package org.yunyan.insight;
