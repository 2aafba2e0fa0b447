/** The teacher's home: the one next thing, what is missing, and what is pushed to her. */
package org.yunyan.web.home;
