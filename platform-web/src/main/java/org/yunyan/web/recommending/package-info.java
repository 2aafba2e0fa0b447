/** How the commission watches and steers the recommendations: whom they serve, and by what weights they are ranked. */
package org.yunyan.web.recommending;
