/**
 * What learners hand in: assignments with files, marked along a rubric by peers and the trainer, and evidence that a course was
 * applied in class.
 *
 * <p>{@link org.yunyan.assignments.Assignments} is the way in. Peers do not learn whose work they see.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "bank", "catalogue", "study"})
package org.yunyan.assignments;
