/** The watch over the ledgers: the public anchors, checks of a person, a school or the county, corrections, exports. */
package org.yunyan.web.ledger;
