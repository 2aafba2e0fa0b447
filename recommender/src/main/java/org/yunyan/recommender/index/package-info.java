/** The two engines behind the port {@link org.yunyan.recommender.Index}: Lucene in this process, Elasticsearch beside it. */
package org.yunyan.recommender.index;
