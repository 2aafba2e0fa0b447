/**
 * Yearly and cycle verdicts (年度与周期结论, 三(六)): derived from ledger, rules and service, with their consequences, frozen when two
 * people have signed, and derived anew at any time.
 *
 * <p>{@link org.yunyan.verdicts.Verdicts} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "rules", "credits", "notices"})
package org.yunyan.verdicts;
