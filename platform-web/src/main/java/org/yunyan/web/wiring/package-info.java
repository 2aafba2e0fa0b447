/** Puts the rooms together: settings, the store, the clock, what runs regularly, and what is ready. */
package org.yunyan.web.wiring;
