// The sound of the line: frames of 20 ms, 8 kHz, 16-bit little-endian mono.

export const RATE = 8000;
export const FRAME_SAMPLES = 160;
export const FRAME_BYTES = 2 * FRAME_SAMPLES;

/** @returns {ArrayBuffer} 320 bytes for 160 samples of -1 to 1 */
export function toBytes(samples) {
  const bytes = new ArrayBuffer(2 * samples.length);
  const view = new DataView(bytes);
  samples.forEach((sample, i) => {
    view.setInt16(2 * i, Math.max(-32768, Math.min(32767, Math.round(sample * 32768))), true);
  });
  return bytes;
}

/** @returns {Float32Array} samples of -1 to 1 */
export function fromBytes(bytes) {
  const view = new DataView(bytes);
  return Float32Array.from({length: bytes.byteLength / 2}, (_, i) =>
    view.getInt16(2 * i, true) / 32768);
}

/** @returns {number} root mean square, 0 to 1 */
export function levelOf(samples) {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
