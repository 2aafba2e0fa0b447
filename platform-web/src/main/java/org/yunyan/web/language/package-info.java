/** The words of the product in the reader's language: bundles by area, vocabulary, dates and numbers. */
package org.yunyan.web.language;
