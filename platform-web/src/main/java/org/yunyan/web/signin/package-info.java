/** The way in: the screen before everything else. */
package org.yunyan.web.signin;
