import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../services.ts';
import type { Delivery, Hearers } from './receipts.ts';

/** What lets a gateway in. */
export interface Incoming {
  sms: Hearers;
  /** LURUS_SMS_SECRET */
  smsSecret: string;
}

/** Requests a minute from one address: a gateway, not people. */
const PER_MINUTE = 600;

const secret = z.string().max(200).default('');
const messageQuery = z.object({ secret, from: z.string().max(60), text: z.string().max(2_000).default('') });
const receiptQuery = z.object({ secret, id: z.uuid(), type: z.string().max(10) });

/** Kannel's kinds of reports that are a last word; queued (4) and taken by the centre (8) are not. */
const STATES: Readonly<Record<string, Delivery>> = { 1: 'delivered', 2: 'failed', 16: 'failed' };

/**
 * What Kannel brings: replies, as its `sms-service` asks a `get-url` and sends on what we answer, and reports, as `dlr-url`. To whoever does not know the
 * secret the addresses are not there.
 */
export function kannelRoutes(app: App, { sms, smsSecret }: Incoming): void {
  const config = { rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } };
  const isOurs = (given: string) => sameSecret(given, smsSecret);
  const say = (reply: FastifyReply, status: number, text: string) =>
    reply.code(status).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(text);

  app.get<{ Querystring: z.output<typeof messageQuery> }>(
    '/in/sms/kannel',
    { config, schema: { hide: true, querystring: messageQuery } },
    async (request: FastifyRequest<{ Querystring: z.output<typeof messageQuery> }>, reply) => {
      const { secret: given, from, text } = request.query;
      if (!isOurs(given)) return say(reply, 404, '');
      // A plus that nobody escaped arrives as a blank.
      return say(reply, 200, (await sms.message(from.trim().replace(/^(?=62)/, '+'), text)) ?? '');
    },
  );
  app.get<{ Querystring: z.output<typeof receiptQuery> }>(
    '/in/sms/kannel/receipt',
    { config, schema: { hide: true, querystring: receiptQuery } },
    async (request: FastifyRequest<{ Querystring: z.output<typeof receiptQuery> }>, reply) => {
      const { secret: given, id, type } = request.query;
      if (!isOurs(given)) return say(reply, 404, '');
      const state = STATES[type];
      if (state !== undefined) await sms.receipt({ id, state });
      return say(reply, 200, '');
    },
  );
}

/** Compared whole, in a time that tells nothing. */
export function sameSecret(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
