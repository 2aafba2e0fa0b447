/** What the API answers when it says no: RFC 9457 problems, in the asker's language. */
package org.yunyan.web.problem;
