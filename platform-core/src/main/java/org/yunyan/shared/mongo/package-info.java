/**
 * The store: how the rooms' records become documents, how a MongoDB is reached, and the embedded server that stands in for
 * one. A single property replaces the embedded server by a real replica set; the driver and the rooms do not notice.
 */
package org.yunyan.shared.mongo;
