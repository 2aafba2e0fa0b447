/**
 * What leaves the platform, with words and network: letters, browser notifications and the robots of chat groups; the links in them
 * that work without signing in; and the operator's view of what arrived and what did not.
 */
package org.yunyan.web.deliveries;
