package org.warmline.telephony.asterisk.agi;

/**
 * Who asks from the dialplan.
 *
 * @param uniqueId of the caller's channel, which stays the same for the whole call
 * @param channel such as {@code PJSIP/trunk-00000012}
 * @param number the calling number as presented, empty when withheld; only digits and a leading +
 * @param extension what was dialled
 */
public record DialplanRequest(String uniqueId, String channel, String number, String extension) {}
