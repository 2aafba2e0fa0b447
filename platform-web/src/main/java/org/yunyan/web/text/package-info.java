/** Text that people write, made safe to show. */
package org.yunyan.web.text;
