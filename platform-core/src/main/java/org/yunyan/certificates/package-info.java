/**
 * Certificates (三(六)): what a teacher takes away of credits that are final, under a serial number that anybody can check.
 *
 * <p>{@link org.yunyan.certificates.Certificates} is the way in. A certificate pins the entries it names; whether it still holds
 * is asked of the ledger each time, so that a correction can never be missed.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "rules", "credits", "notices"})
package org.yunyan.certificates;
