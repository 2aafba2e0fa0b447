/**
 * Questions about registered training: for whom they are about, for those who settle them, and the samples that anybody can
 * draw again.
 */
package org.yunyan.web.triage;
