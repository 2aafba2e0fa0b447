/** Tests as learners take them, the pre-test instead of a course, and the desk where essays are marked. */
package org.yunyan.web.exams;
