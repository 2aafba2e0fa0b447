/**
 * Organisers outside whose programs post evidence: who they are, by which secret they are known, and who let them in.
 *
 * <p>{@link org.yunyan.organisers.Organisers} is the way in.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "identity"})
package org.yunyan.organisers;
