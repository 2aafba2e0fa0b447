/**
 * Public notice and objection (公示, 三(六)): a school's credits are shown to its staff for some days before they are final,
 * anybody there may object to a row, and the county decides.
 *
 * <p>{@link org.yunyan.notices.Notices} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "rules", "credits", "corrections", "catalogue"})
package org.yunyan.notices;
