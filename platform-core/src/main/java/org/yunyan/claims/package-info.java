/**
 * Hours from outside the catalogue (三(六)): claimed by a teacher with her papers, or posted by an organiser, reviewed in order by
 * school, zone and county, and entered into the ledger once.
 *
 * <p>{@link org.yunyan.claims.Claims} is the way in. The same certificate and the same scan never pay twice, for nobody.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "study", "rules", "credits"})
package org.yunyan.claims;
