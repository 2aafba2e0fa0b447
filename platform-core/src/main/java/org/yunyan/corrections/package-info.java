/**
 * How a ledger is corrected (三(六)): never by changing an entry, only by a reversal that one person proposes with a reason and a
 * county officer signs, neither of whom is the person concerned.
 *
 * <p>{@link org.yunyan.corrections.Corrections} is the way in. ADR 0020.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "identity", "credits"})
package org.yunyan.corrections;
