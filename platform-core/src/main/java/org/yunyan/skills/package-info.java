/** What a teacher should be able to do in her post, what shows that she can, and the gap between the two. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "identity"})
package org.yunyan.skills;
