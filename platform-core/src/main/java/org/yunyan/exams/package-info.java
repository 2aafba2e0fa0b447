/**
 * Tests drawn from the question bank: units of courses, and the pre-test that completes a course without study (测过免看).
 *
 * <p>{@link org.yunyan.exams.Exams} is the way in. Time runs by the server's clock; what was answered is kept answer by answer.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "skills", "bank", "catalogue", "study"})
package org.yunyan.exams;
