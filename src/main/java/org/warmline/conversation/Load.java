package org.warmline.conversation;

/**
 * How the shared threads of all calls have fared since the start: what an operator watches. Waits
 * are from a job's coming to its beginning, in milliseconds, within a factor of 1.5.
 *
 * @param hearJobs jobs of listening so far
 * @param hearWaitP50 half of them waited no longer
 * @param hearWaitP99 nor 99 of a hundred of them longer than this
 * @param readJobs jobs of reading words so far
 * @param readWaitP50 half of them waited no longer
 * @param readWaitP99 nor 99 of a hundred of them longer than this
 * @param answerWaitP99 the same of jobs of understanding
 * @param speakWaitP99 the same of jobs of speaking
 * @param partialsPutOff how often words so far were not read because the machine was busy
 * @param overdue jobs of listening or reading that waited longer than {@link
 *     Workers#DEADLINE_MILLIS}
 * @param refusedCalls calls that went straight to a person
 * @param overloaded whether they do now
 */
public record Load(
    long hearJobs,
    double hearWaitP50,
    double hearWaitP99,
    long readJobs,
    double readWaitP50,
    double readWaitP99,
    double answerWaitP99,
    double speakWaitP99,
    long partialsPutOff,
    long overdue,
    long refusedCalls,
    boolean overloaded) {}
