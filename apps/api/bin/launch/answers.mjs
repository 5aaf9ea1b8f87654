import { get } from 'node:http';

/**
 * Whether a web server answers there, with whatever status.
 * @param {string} url
 * @returns {Promise<boolean>}
 */
export function answers(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 2_000, agent: false }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
