/**
 * Sound to words and words to sound: voice activity, endpointing, recognizers, synthesizers, prompt
 * cache.
 */
@org.jspecify.annotations.NullMarked
package org.warmline.speech;
