/**
 * How and when somebody wants to hear from the platform: which topics by which channel, at what hours never, where her mail goes and
 * which of her browsers may be reached; and what holds for the whole county where she has not said otherwise.
 *
 * <p>{@link org.yunyan.contact.Contacts} is the way in. This room sends nothing; it is asked by those that do.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "identity"})
package org.yunyan.contact;
