/**
 * The media library of the trainers: what lies there and where it is used, other renditions of films and sounds for weak lines,
 * captions while they are written, and templates that a course can begin from (policy 三(一), 三(三)).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "identity", "catalogue"})
package org.yunyan.library;
