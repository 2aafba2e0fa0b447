/** Who is let in, by which door, and as whom: form, outside provider, tokens for people and for machines. */
package org.yunyan.web.security;
