/** CourseSearch courses and deciding for one: catalogue and course page, search and courses of the API. */
package org.yunyan.web.catalogue;
