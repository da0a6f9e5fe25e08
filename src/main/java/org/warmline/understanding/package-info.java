/** Words to meaning: intents, slots, yes or no, requests for an agent, mood. */
@org.jspecify.annotations.NullMarked
package org.warmline.understanding;
