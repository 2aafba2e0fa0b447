/**
 * The adaptive diagnostic: a short test of one skill that asks what tells most, stops when it is sure, and shows a range.
 *
 * <p>{@link org.yunyan.diagnostic.Diagnostics} is the way in; {@link org.yunyan.diagnostic.Ability} is the model.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "skills", "bank"})
package org.yunyan.diagnostic;
