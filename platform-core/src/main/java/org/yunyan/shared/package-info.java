/** Values that every room speaks: ids, credits, pages, refusals and the delivery of events that must not be lost. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.yunyan.shared;
