package org.warmline.web;

/**
 * One method of one address that answers with JSON.
 *
 * <p>Bodies over 64 KiB are refused with 413, other content than {@code application/json} with 415,
 * malformed JSON with 400, other methods with 405. A handler that throws gives 500, and its stack
 * trace is logged without anything of the request.
 *
 * @param method {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}
 */
public record JsonRoute(String method, String path, JsonHandler handler) implements Route {}
