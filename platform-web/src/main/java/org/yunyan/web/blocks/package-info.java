/** Texts as the blocks that trainers write them in, and files that become units: Markdown underneath, so that nothing is lost. */
package org.yunyan.web.blocks;
