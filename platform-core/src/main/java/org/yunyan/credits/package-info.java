/**
 * Credits (三(六)): the append-only ledger of each person, and where she stands.
 *
 * <p>{@link org.yunyan.credits.Ledger} is the way in; {@link org.yunyan.credits.Heads} is for those who keep watch over all ledgers.
 * Finished courses arrive as events and become entries exactly once.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "study", "rules"})
package org.yunyan.credits;
