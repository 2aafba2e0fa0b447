/** How a course is received, for those who write it; and the short survey that learners answer after it. */
package org.yunyan.web.audience;
