// The microphone: which there are, opening one, and why it could not be opened.

const QUALITY = {echoCancellation: true, noiseSuppression: true, autoGainControl: true};

/**
 * @param {string} [deviceId] one of {@link listMicrophones}; the system's choice when left out
 * @returns {Promise<MediaStream>} rejects as getUserMedia does: see {@link faultOf}
 */
export async function openMicrophone(deviceId) {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new DOMException('Sound needs HTTPS or localhost', 'SecurityError');
  }
  const device = deviceId ? {deviceId: {exact: deviceId}} : {};
  return navigator.mediaDevices.getUserMedia({audio: {...QUALITY, ...device}});
}

/** @returns {Promise<{deviceId: string, label: string}[]>} names are empty until one was allowed */
export async function listMicrophones() {
  const all = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  return all
    .filter(device => device.kind === 'audioinput' && device.deviceId !== 'communications')
    .map(({deviceId, label}) => ({deviceId, label}));
}

/** @returns {'refused'|'missing'|'busy'|'insecure'} what stands in the way, from the rejection */
export function faultOf(error) {
  switch (error?.name) {
    case 'NotAllowedError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'SecurityError':
      return 'insecure';
    default:
      return 'busy';
  }
}
