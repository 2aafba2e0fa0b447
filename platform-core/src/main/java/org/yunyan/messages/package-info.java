/** What reaches a person while she is elsewhere: pushes with their reasons, credits, and what became of her courses. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "identity",
            "contact",
            "assignments",
            "catalogue",
            "certificates",
            "rules",
            "credits",
            "claims",
            "cohorts",
            "demand",
            "discussion",
            "duplicates",
            "exams",
            "notices",
            "planning",
            "recommendation",
            "triage",
            "verdicts"
        })
package org.yunyan.messages;
