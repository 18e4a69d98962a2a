import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { eachEngine } from '../test-database.ts';
import { deliverSms } from './deliver-sms.ts';
import { deliverWhatsApp } from './deliver-whatsapp.ts';
import { APP_SECRET, PHONE, VERIFY_TOKEN, withAlarm, type World } from './incoming.fixture.ts';
import type { OutgoingSms, SmsPort } from './sms-port.ts';
import { giveConsent, readConsent, withdrawConsent } from './whatsapp-consent.ts';
import { WhatsAppRefusedError, whatsAppPort } from './whatsapp-port.ts';
import { startWhatsApp } from './whatsapp.fixture.ts';

const MESSAGE = {
  id: '0198aaaa-0000-7000-8000-000000000001',
  to: '6281234567890',
  values: ['3'],
  reply: 'OK 1234',
};

test('a template leaves with its values, its button and our id; what is answered decides whether it is tried again', async () => {
  const service = await startWhatsApp();
  try {
    const port = whatsAppPort(service.url, 'tanda-masuk');
    assert.deepEqual(await port.send(MESSAGE), ['wamid.1']);
    assert.deepEqual(service.asked[0], {
      path: '/v23.0/1234567890/messages',
      authorization: 'Bearer tanda-masuk',
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '6281234567890',
        type: 'template',
        biz_opaque_callback_data: MESSAGE.id,
        template: {
          name: 'lurus_peringatan',
          language: { policy: 'deterministic', code: 'id' },
          components: [
            { type: 'body', parameters: [{ type: 'text', text: '3' }] },
            {
              type: 'button',
              sub_type: 'quick_reply',
              index: '0',
              parameters: [{ type: 'payload', payload: 'OK 1234' }],
            },
          ],
        },
      },
    });
    for (const [status, code, outcome] of [
      [400, 131_026, 'refused'],
      [400, 130_429, 'later'],
      [401, 190, 'later'],
      [404, 132_001, 'later'],
      [500, 1, 'later'],
    ] as const) {
      service.answer = { status, code };
      const error: unknown = await port.send(MESSAGE).then(
        () => null,
        (each: unknown) => each,
      );
      assert.equal(error instanceof WhatsAppRefusedError ? 'refused' : 'later', outcome, String(code));
      assert.doesNotMatch(String(error), /6281234567890/, 'no number in what is kept of an error');
    }
  } finally {
    await service.stop();
  }
  for (const wrong of [
    'http://graph.facebook.com/v23.0/1?template=x',
    'https://graph.facebook.com/v23.0/1',
    'https://x/1?template=a',
    '',
  ])
    assert.throws(() => whatsAppPort(wrong, 't'), /LURUS_WHATSAPP_URL/, wrong);
});

interface Row {
  id: string;
  channel: string;
  state: string;
  delivery: string | null;
}

const rowsOf = ({ house }: World) =>
  house.run(async (tx) => {
    const { rows } = await sql<Row>`select id, channel, state, delivery from outbox
      where channel in ('sms', 'whatsapp') order by channel`.execute(tx);
    return rows;
  });

async function call({ app }: World, value: object, secret = APP_SECRET, spoil = '') {
  const payload = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  });
  const signature = `sha256=${createHmac('sha256', secret).update(payload).digest('hex')}`;
  const reply = await app.inject({
    method: 'POST',
    url: '/in/whatsapp',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    payload: payload + spoil,
  });
  return reply.statusCode;
}

const status = (id: string, said: string) => ({
  statuses: [
    { id: 'wamid.1', status: said, timestamp: '1', recipient_id: '62', biz_opaque_callback_data: id },
  ],
});
const button = (payload: string) => ({
  contacts: [{ wa_id: '6281234567890' }],
  messages: [
    {
      from: '6281234567890',
      id: 'wamid.x',
      timestamp: '1',
      type: 'button',
      button: { payload, text: 'Terima' },
    },
    { from: '6281234567890', type: 'sticker' },
  ],
});

function quietSms() {
  const sent: OutgoingSms[] = [];
  const port: SmsPort = { send: async (message) => void sent.push(message) };
  return { sent, port };
}

eachEngine(
  'who agreed is told by WhatsApp first; the SMS follows only when that has not arrived, or fails, and its button acknowledges',
  async (database, given) => {
    await withAlarm(
      database,
      given,
      async (world) => {
        const { house, government, services, app, code, acks, answers } = world;
        const service = await startWhatsApp();
        const { sent, port: smsPort } = quietSms();
        try {
          const port = whatsAppPort(service.url, 't');
          assert.equal((await deliverWhatsApp(services, port, government)).sent, 1);
          assert.equal((await deliverSms(services, smsPort, government)).sent, 0, 'the SMS waits');
          assert.match(JSON.stringify(service.asked[0]!.body), new RegExp(`"payload":"OK ${await code()}"`));
          const [, whatsApp] = await rowsOf(world);
          const value = status(whatsApp!.id, 'delivered');
          assert.equal(await call(world, value, 'salah'), 403);
          assert.equal(await call(world, value, APP_SECRET, ' '), 403, 'not the bytes that were signed');
          assert.equal((await rowsOf(world))[1]!.delivery, null);
          assert.equal(await call(world, status(whatsApp!.id, 'failed')), 200);
          assert.equal((await deliverSms(services, smsPort, government)).sent, 1, 'at once, when it failed');
          await house.run((tx) =>
            sql`update outbox set state = 'waiting', settled_at = null where channel = 'sms'`.execute(tx),
          );
          for (const said of ['sent', 'read', 'delivered', 'unheard-of'])
            assert.equal(await call(world, status(whatsApp!.id, said)), 200);
          assert.equal((await rowsOf(world))[1]!.delivery, 'read', 'read stays read');
          house.at('2026-11-23T10:45');
          await deliverSms(services, smsPort, government);
          assert.deepEqual(
            (await rowsOf(world)).map((each) => each.state),
            ['closed', 'sent'],
          );
          assert.equal(sent.length, 1);
          assert.equal(await call(world, button('OK 12')), 200);
          assert.deepEqual(await acks(), []);
          await call(world, button(`OK ${await code()}`));
          assert.equal((await acks()).length, 1);
          assert.match(answers.at(-1) ?? '', /1 peringatan Anda tangani/);
          for (const odd of [
            '',
            '{',
            '[]',
            '{"entry":[{"changes":[{"value":{"messages":[{"from":1}]}}]}]}',
          ]) {
            const signature = `sha256=${createHmac('sha256', APP_SECRET).update(odd).digest('hex')}`;
            const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
            const reply = await app.inject({ method: 'POST', url: '/in/whatsapp', headers, payload: odd });
            assert.equal(reply.statusCode, 200, odd);
          }
          const verify = (token: string) =>
            app.inject(`/in/whatsapp?hub.mode=subscribe&hub.challenge=42&hub.verify_token=${token}`);
          assert.deepEqual([(await verify(VERIFY_TOKEN)).body, (await verify('x')).statusCode], ['42', 403]);
        } finally {
          await service.stop();
        }
      },
      true,
    );
  },
);

eachEngine(
  'a consent is for one number, may be withdrawn on the way, and whoever read in the application needs no SMS',
  async (database, given) => {
    await withAlarm(
      database,
      given,
      async (world) => {
        const { house, government, services } = world;
        const service = await startWhatsApp();
        const { sent, port: smsPort } = quietSms();
        const { officer } = house.accounts;
        try {
          await house.run((tx) =>
            sql`update account set phone = '+6281299990000' where id = ${officer}::uuid`.execute(tx),
          );
          assert.equal((await house.run((tx) => readConsent(tx, officer))).since, null);
          await house.run((tx) =>
            sql`update account set phone = ${PHONE} where id = ${officer}::uuid`.execute(tx),
          );
          assert.notEqual((await house.run((tx) => readConsent(tx, officer))).since, null);
          await house.run((tx) => withdrawConsent(tx, house.act('officer'), officer));
          await deliverWhatsApp(services, whatsAppPort(service.url, 't'), government);
          assert.equal(service.asked.length, 0);
          house.at('2026-11-23T10:29');
          await deliverSms(services, smsPort, government);
          assert.equal(sent.length, 0, 'not before its time');
          await house.run((tx) => sql`update notification set read_at = created_at`.execute(tx));
          house.at('2026-11-23T10:45');
          await deliverSms(services, smsPort, government);
          assert.equal(sent.length, 0);
          assert.deepEqual(
            (await rowsOf(world)).map((each) => [each.channel, each.state]),
            [
              ['sms', 'closed'],
              ['whatsapp', 'closed'],
            ],
          );
          const none = house.accounts.head;
          assert.equal(
            await house.run((tx) => giveConsent(tx, house.act('head'), none)),
            false,
            'no number, no consent',
          );
        } finally {
          await service.stop();
        }
      },
      true,
    );
  },
);
