/** The question bank for trainers: list, editor, statistics, import and export; and questions as every other screen shows them. */
package org.yunyan.web.bank;
