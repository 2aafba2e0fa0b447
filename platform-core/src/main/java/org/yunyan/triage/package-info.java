/**
 * Looks whether registered training could have been so (三(六): registration is strict, fraud is forbidden), and asks where it
 * could not. A flag is a question and not a verdict: it blocks nothing, shows the rows that raised it, can be answered by whom
 * it is about, and is settled by two people who are not concerned.
 *
 * <p>{@link org.yunyan.triage.Triage} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "identity",
            "catalogue",
            "study",
            "rules",
            "credits",
            "claims",
            "notices"
        })
package org.yunyan.triage;
