/** Lines made of a web page's sockets: the browser phone, and the agent's microphone. */
@org.jspecify.annotations.NullMarked
package org.warmline.telephony.browser;
