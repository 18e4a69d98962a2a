import type { Government } from '../act.ts';
import type { Services } from '../services.ts';
import { claimMessages, markGone, markSent, markUnsent, type Claimed, type OutboxChannel } from './outbox.ts';

const BATCH = 20;

/** What one delivery did. */
export interface Delivered {
  sent: number;
  /** will be tried again */
  waiting: number;
  failed: number;
}

/** Thrown by `send` when the message will never get through. */
export interface Refused {
  new (message?: string): Error;
}

/** One way out: how a claimed message is sent, and what tells that it never will be. */
export interface Way {
  channel: OutboxChannel;
  refused: Refused;
  /** it is quiet: only what is urgent leaves */
  urgentOnly?: boolean;
  /** @returns what the provider calls the message, where receipts will speak of it; `gone` when there is nobody there any more */
  send(message: Claimed): Promise<'gone' | readonly string[] | void>;
}

/**
 * Delivers what is due on one channel, batch by batch, outside any transaction. A crash between the receiver's yes and our mark sends the message once
 * more under the same id.
 */
export async function deliver(services: Services, government: Government, way: Way): Promise<Delivered> {
  const done: Delivered = { sent: 0, waiting: 0, failed: 0 };
  const now = () => services.clock().toString();
  for (;;) {
    const messages = await services.db.asGovernment(government.id, (tx) =>
      claimMessages(tx, way.channel, now(), BATCH, way.urgentOnly),
    );
    for (const message of messages) done[await deliverOne(services, government, way, message, now)] += 1;
    if (messages.length < BATCH) return done;
  }
}

async function deliverOne(
  services: Services,
  government: Government,
  way: Way,
  message: Claimed,
  now: () => string,
): Promise<keyof Delivered> {
  let outcome: 'gone' | readonly string[] | void;
  try {
    outcome = await way.send(message);
  } catch (error) {
    const failure = {
      message: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
      forGood: error instanceof way.refused,
    };
    const state = await services.db.asGovernment(government.id, (tx) =>
      markUnsent(tx, message, now(), failure),
    );
    return state === 'failed' ? 'failed' : 'waiting';
  }
  await services.db.asGovernment(government.id, (tx) =>
    outcome === 'gone'
      ? markGone(tx, message.id, now())
      : markSent(tx, government.id, message.id, now(), outcome ?? []),
  );
  return 'sent';
}
