/** The credit registry (三(六)): one door to everything that schools, stations and the commission do with credits. */
package org.yunyan.web.registry;
