/** The education terms that search understands, looked after by an operator. */
package org.yunyan.web.terms;
