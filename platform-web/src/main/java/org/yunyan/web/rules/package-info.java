/** The rules of the credit system on the screen and for programs: each figure with its clause, drafts, differences, trials. */
package org.yunyan.web.rules;
