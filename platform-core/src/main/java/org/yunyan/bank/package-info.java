/** The county's question bank (题库): questions by skill and difficulty, drawn for recall, tests and pre-tests. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "identity", "skills"})
package org.yunyan.bank;
