/** My growth: skills, gaps in plain words, and what closes them. */
package org.yunyan.web.growth;
