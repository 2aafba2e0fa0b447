/** The adaptive diagnostic: which skills can be diagnosed, one question a page, and the range that comes of it. */
package org.yunyan.web.diagnostic;
