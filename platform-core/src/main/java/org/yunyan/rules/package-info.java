/**
 * The rules of the credit system (三(六)) as dated data, each figure with its clause, and the pure functions that turn evidence
 * into counted credits and spans into targets.
 *
 * <p>{@link org.yunyan.rules.RuleBook} is the way in.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "identity", "catalogue"})
package org.yunyan.rules;
