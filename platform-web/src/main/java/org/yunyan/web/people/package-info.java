/** The people of a unit, the roster that brings them in, and the platform's own state, for those who run a school or the platform. */
package org.yunyan.web.people;
