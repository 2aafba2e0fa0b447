/**
 * Checks exported ledgers without the platform: plain Java, nothing else, and not a line shared with the code that writes the
 * ledgers, so that one is a check on the other. It becomes {@code yunyan-verifier.jar}; {@code docs/ledger-format.md} says what
 * it checks.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yunyan.verifier;
