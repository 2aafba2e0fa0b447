/**
 * The education terms by which search understands what teachers write: those that are shipped, and what an operator of the
 * county changed in them. A change is in force for queries and documents at once, when the index has been filled anew.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "identity", "recommender"})
package org.yunyan.terms;
