/** What is asked and answered about a course: below a unit, as a list, as a page of its own, and as what was reported. */
package org.yunyan.web.discussion;
