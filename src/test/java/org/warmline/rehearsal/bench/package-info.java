@org.jspecify.annotations.NullMarked
package org.warmline.rehearsal.bench;
