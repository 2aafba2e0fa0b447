/** Claims (三(六)): the teacher's own list and form, and the review desk of school, zone and county. */
package org.yunyan.web.claims;
