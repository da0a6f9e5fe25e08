/** The database: connection pool, schema, and the JDBC side of the other packages' interfaces. */
@org.jspecify.annotations.NullMarked
package org.warmline.store;
