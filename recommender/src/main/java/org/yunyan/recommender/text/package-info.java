/**
 * Chinese text: words, pairs of characters, education terms, pinyin, both scripts. Whatever the engine, documents and queries
 * are analysed here and nowhere else.
 */
package org.yunyan.recommender.text;
