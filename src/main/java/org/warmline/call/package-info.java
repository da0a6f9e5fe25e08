/** Facts that the whole house shares: data only, no logic, no library. */
@org.jspecify.annotations.NullMarked
package org.warmline.call;
