/** Public notice and objection (三(六)): the teacher's view of her school's notice, and the desk of school, zone and county. */
package org.yunyan.web.notices;
