/** My credits (三(六)): where somebody stands, and the rows behind every number. */
package org.yunyan.web.credits;
