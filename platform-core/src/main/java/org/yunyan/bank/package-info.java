/**
 * The county's question bank (题库): questions by skill and difficulty, drawn for recall, tests and pre-tests.
 *
 * <p>{@link org.yunyan.bank.Bank} is the way in. A question that was asked never changes: a change is a new version.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "skills", "recommender"})
package org.yunyan.bank;
