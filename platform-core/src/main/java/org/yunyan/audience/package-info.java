/**
 * How a course is received (学情), for those who write it: where learners stop, what they play again, which questions do not
 * tell who has understood, and how one version did against another. Figures, never persons.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "bank", "catalogue", "study"})
package org.yunyan.audience;
