/**
 * Recalling what was just studied (回忆提问): at the points of a unit a few questions of the bank, the same ones each time she comes
 * back, judged at once; answered once they are right or she has seen why.
 *
 * <p>{@link org.yunyan.recollection.Recollections} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "skills", "bank", "catalogue", "study"})
package org.yunyan.recollection;
