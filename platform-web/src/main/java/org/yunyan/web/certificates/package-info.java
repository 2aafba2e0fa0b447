/**
 * Certificates on paper, as badges and on screens: printed with embedded fonts, signed for wallets, and open to anybody's check at
 * {@code check/<serial>}.
 */
package org.yunyan.web.certificates;
