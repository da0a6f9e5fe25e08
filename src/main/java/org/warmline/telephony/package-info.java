/** The phone line behind one interface, and the clock that paces its frames. */
@org.jspecify.annotations.NullMarked
package org.warmline.telephony;
