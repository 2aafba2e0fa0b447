/**
 * What the platform can start with: the groundwork of every county as data files, a living demo county, and synthetic counties
 * of any size for benchmarks. {@link org.yunyan.seeds.DemoCounty} and {@link org.yunyan.seeds.SyntheticCounty} are the ways in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared.mongo",
            "people",
            "identity",
            "skills",
            "bank",
            "catalogue",
            "study",
            "cohorts",
            "contact",
            "discussion",
            "survey",
            "audience",
            "samples",
            "rules",
            "credits",
            "corrections",
            "claims",
            "notices",
            "certificates",
            "verdicts",
            "exposure",
            "shelves",
            "recommendation",
            "demand",
            "insight",
            "triage",
            "recommender"
        })
package org.yunyan.seeds;
