/** Yearly and cycle verdicts (三(六)): what a teacher has to expect and what was decided, and the desk that prepares and signs. */
package org.yunyan.web.verdicts;
