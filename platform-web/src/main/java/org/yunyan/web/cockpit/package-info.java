/** The commission's cockpit: participation, targets, trends, and the people and reasons behind each figure. */
package org.yunyan.web.cockpit;
