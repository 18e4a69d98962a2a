import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { App } from '../services.ts';
import { sameSecret } from './incoming-routes.ts';
import type { Delivery, Hearers } from './receipts.ts';

/** What lets WhatsApp in, and who hears it. */
export interface WhatsAppIncoming {
  hearers: Hearers;
  /** LURUS_WHATSAPP_APP_SECRET: signs each call */
  appSecret: string;
  /** LURUS_WHATSAPP_VERIFY_TOKEN: shown once, when the address is entered there */
  verifyToken: string;
  /** says something back */
  answer: (to: string, text: string) => Promise<void>;
}

const query = z.object({
  'hub.mode': z.literal('subscribe'),
  'hub.verify_token': z.string().max(500),
  'hub.challenge': z.string().max(500),
});

const words = z.string().max(4_096);
const status = z.object({
  id: z.string().max(500),
  status: z.string().max(40),
  biz_opaque_callback_data: z.string().max(512).optional(),
});
const message = z.object({
  from: z.string().max(40),
  text: z.object({ body: words }).optional(),
  button: z.object({ payload: words }).optional(),
  interactive: z.object({ button_reply: z.object({ id: words }).optional() }).optional(),
});
/** Whatever else it carries is passed over, and so is a message of a kind that we do not know. */
const call = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          value: z.object({
            statuses: z.array(z.unknown()).default([]),
            messages: z.array(z.unknown()).default([]),
          }),
        }),
      ),
    }),
  ),
});

const STATES: Readonly<Record<string, Delivery>> = { delivered: 'delivered', read: 'read', failed: 'failed' };
const PER_MINUTE = 1_200;

/** The Cloud API's webhook at /in/whatsapp: who presses the button acknowledges, and what became of a message is kept. */
export function whatsAppWebhook(app: App, incoming: WhatsAppIncoming): void {
  const config = { rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } };
  app.get<{ Querystring: z.output<typeof query> }>(
    '/in/whatsapp',
    { config, schema: { hide: true, querystring: query } },
    (request, reply) =>
      sameSecret(request.query['hub.verify_token'], incoming.verifyToken)
        ? reply.type('text/plain; charset=utf-8').send(request.query['hub.challenge'])
        : reply.code(403).send(),
  );
  // The signature is over the bytes as they came: in this scope nobody parses them before.
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 1024 * 1024 }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/in/whatsapp', { config, schema: { hide: true } }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const given = request.headers['x-hub-signature-256'];
      const right = `sha256=${createHmac('sha256', incoming.appSecret).update(body).digest('hex')}`;
      if (typeof given !== 'string' || !sameSecret(given, right)) return reply.code(403).send();
      await hear(incoming, body);
      return reply.code(200).send();
    });
  });
}

async function hear({ hearers, answer }: WhatsAppIncoming, body: Buffer): Promise<void> {
  const read = call.safeParse(parsed(body));
  if (!read.success) return;
  for (const { value } of read.data.entry.flatMap((entry) => entry.changes)) {
    for (const each of value.statuses) {
      const { data } = status.safeParse(each);
      const state = data && STATES[data.status];
      if (data === undefined || state === undefined) continue;
      const id = z.uuid().safeParse(data.biz_opaque_callback_data).data;
      await hearers.receipt({ ...(id === undefined ? { reference: data.id } : { id }), state });
    }
    for (const each of value.messages) {
      const { data } = message.safeParse(each);
      const said = data?.button?.payload ?? data?.interactive?.button_reply?.id ?? data?.text?.body;
      if (data === undefined || said === undefined) continue;
      const back = await hearers.message(`+${data.from.replace(/^\+/, '')}`, said);
      if (back !== null) await answer(data.from, back).catch(() => {});
    }
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
