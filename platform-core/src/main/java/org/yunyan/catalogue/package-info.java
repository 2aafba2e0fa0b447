/**
 * Courses: written by trainers, published by a reviewer, immutable once published (policy 三(一), 三(二), 三(三)).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "skills", "bank"})
package org.yunyan.catalogue;
