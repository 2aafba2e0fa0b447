/** The inbox: pushes with their reasons, credits, and what became of one's courses. */
package org.yunyan.web.inbox;
