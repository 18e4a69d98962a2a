import type { Agent } from 'node:https';
import webPush, { WebPushError } from 'web-push';
import { sha256 } from '../ids.ts';
import { outsideAgent } from './push-hosts.ts';
import type { PushKeys } from './push-keys.ts';

/** A browser that asked to be told, as it names itself. */
export interface Subscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** What a device is told: the kind of matter and where to look. */
export interface PushMessage {
  title: string;
  /** path from the root */
  link: string;
  /** the same matter replaces what the device still shows of it */
  tag: string;
}

/** The way out to devices. */
export interface PushPort {
  /** @returns `gone` when the browser has withdrawn. @throws PushRefusedError: never; any other error: try again later */
  send(subscription: Subscription, message: PushMessage, sender: string): Promise<'gone' | void>;
}

/** The push service said a final no to this message. */
export class PushRefusedError extends Error {
  override name = 'PushRefusedError';
}

/** Seconds for which a push service keeps what it cannot deliver: a device that was off overnight. */
const KEEP = 86_400;

/** Web push (RFC 8030), encrypted for the browser (RFC 8291), signed as the house's (RFC 8292). */
export function webPushPort(keys: PushKeys, agent: Agent = outsideAgent()): PushPort {
  return {
    async send({ endpoint, p256dh, auth }, message, sender) {
      try {
        await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
          vapidDetails: {
            subject: sender.startsWith('https://') ? sender : 'mailto:lurus@localhost',
            ...keys,
          },
          TTL: KEEP,
          urgency: 'normal',
          topic: sha256(message.tag).slice(0, 32),
          contentEncoding: 'aes128gcm',
          timeout: 20_000,
          agent,
        });
      } catch (error) {
        if (!(error instanceof WebPushError)) throw error;
        const { statusCode } = error;
        if (statusCode === 404 || statusCode === 410) return 'gone';
        const said = `${new URL(endpoint).host} ${statusCode}`;
        if (statusCode >= 400 && statusCode < 500 && statusCode !== 429 && statusCode !== 408)
          throw new PushRefusedError(said);
        throw new Error(said, { cause: error });
      }
    },
  };
}
