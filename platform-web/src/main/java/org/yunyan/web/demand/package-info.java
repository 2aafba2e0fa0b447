/** The board of what teachers need and nobody offers, for those who write courses and those who plan them. */
package org.yunyan.web.demand;
