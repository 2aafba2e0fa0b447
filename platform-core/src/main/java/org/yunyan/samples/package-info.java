/**
 * Random samples of what was registered, claimed and signed, drawn by a seed that was published before, so that whoever has the
 * list draws the same rows.
 *
 * <p>{@link org.yunyan.samples.Samples} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "identity",
            "rules",
            "credits",
            "anchors",
            "claims",
            "notices",
            "verdicts"
        })
package org.yunyan.samples;
