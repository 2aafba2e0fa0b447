/**
 * Rules that are not in force yet over the real ledgers: who would rise, who would fall, whose outlook would change. Nothing in
 * the ledgers changes by it.
 *
 * <p>{@link org.yunyan.whatif.WhatIfRuns} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "rules", "credits"})
package org.yunyan.whatif;
