import { request, type Agent } from 'node:https';
import { outsideAgent } from '../notifications/push-hosts.ts';
import { whyNot } from './address.ts';
import { PATIENCE } from './limits.ts';

/** The way out to programs of others. */
export interface WebhookPort {
  /** @returns the status of the answer, whichever. @throws any error when there is none; its `code` says why */
  send(url: string, headers: Record<string, string>, body: string): Promise<number>;
}

/** The address leads into a network of our own. */
export class InsideError extends Error {
  override name = 'InsideError';
  readonly code = 'INSIDE';
}

/**
 * Over https, to the outside only: the agent looks the name up, refuses addresses of our own networks and connects to the very address that it
 * looked at. Redirects are not followed, and of the answer nothing but its status is read.
 */
export function httpsPort(agent: Agent = outsideAgent()): WebhookPort {
  return {
    send: (url, headers, body) =>
      new Promise((resolve, reject) => {
        if (whyNot(url) !== null) return reject(new InsideError('not an address of the outside'));
        const bytes = Buffer.from(body);
        const signal = AbortSignal.timeout(PATIENCE);
        const asked = request(url, {
          method: 'POST',
          agent,
          signal,
          headers: {
            ...headers,
            'content-type': 'application/json',
            'content-length': bytes.length,
            'user-agent': 'Lurus-Webhooks/1',
          },
        });
        asked.on('response', (response) => {
          resolve(response.statusCode ?? 0);
          // Whatever stands in it is the receiver's affair, and may be without end.
          response.on('error', () => {});
          response.destroy();
        });
        asked.on('error', (error) => reject(error));
        asked.end(bytes);
      }),
  };
}
