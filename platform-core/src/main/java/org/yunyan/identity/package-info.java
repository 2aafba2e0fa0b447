/** Who is asking and what she may do: accounts, roles on units of the tree, sign-in, the roster import and the audit log. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people"})
package org.yunyan.identity;
