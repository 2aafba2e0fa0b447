/** Who works where: the tree of organisations, the people in it and the posts that teachers hold. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.yunyan.people;
