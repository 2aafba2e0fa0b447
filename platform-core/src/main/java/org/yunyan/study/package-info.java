/**
 * Self-selected study (自主选学): what really was studied, counted by the server, until a course is completed (policy 三(三),
 * 三(六): registration is strict, fraud is forbidden).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "skills", "catalogue"})
package org.yunyan.study;
