/** The plan to the credits that a teacher misses: what is missing, the shortest mix with its alternatives, weeks and calendar. */
package org.yunyan.web.plan;
