/**
 * Runs of a course with dates and seats: who has a seat, who waits, and who moves up (超大班额: every cohort has a capacity and
 * a waiting list).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "study"})
package org.yunyan.cohorts;
