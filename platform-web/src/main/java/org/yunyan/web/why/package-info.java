/** Says in the reader's words why something is suggested to her. */
package org.yunyan.web.why;
