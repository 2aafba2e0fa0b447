package org.yunyan.verdicts;

import org.yunyan.people.Service;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;

/**
 * Everything that a verdict was derived from; with it the same verdict follows for ever.
 *
 * @param sequence of the last ledger entry that was looked at; 0 for an empty ledger
 * @param hash of that entry, which seals all before it
 * @param service with the absences that were confirmed then
 * @param novice whether she was in her years of induction
 */
public record Basis(Id<RuleSet> rules, int ruleVersion, long sequence, String hash, Service service, boolean novice) {}
