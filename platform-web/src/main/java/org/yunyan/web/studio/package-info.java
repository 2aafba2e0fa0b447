/** Where trainers write courses and see how they are studied, and where reviewers read and publish them. */
package org.yunyan.web.studio;
