/**
 * Duplicated trainings (三(一): one plan for all training, nothing twice): groups of courses that are nearly the same, found in
 * the index, shown to the commission, and to the reviewer before one more is approved.
 *
 * <p>{@link org.yunyan.duplicates.Duplicates} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "recommender"})
package org.yunyan.duplicates;
