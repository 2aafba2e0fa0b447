/**
 * What learners ask about a course and what they are answered, by each other and by its trainer (policy 三(三): synchronous,
 * customised, precise); what they said about it afterwards; and who takes away what does not belong there.
 *
 * <p>{@link org.yunyan.discussion.Discussions} and {@link org.yunyan.discussion.Echoes} are the ways in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "study"})
package org.yunyan.discussion;
