package org.warmline.speech;

/**
 * A hearing of an engine that follows the sound frame by frame: {@link #partial} and {@link #soFar}
 * cost nothing, since it has done its work already. One that is only a {@link Hearing} takes
 * utterances whole, and reads what there is of one anew each time it is asked.
 */
public interface FollowingHearing extends Hearing {}
