import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { networks } from '../../../platform/open-forms/network-limits.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { authText } from '../sealing/mailbox.ts';
import { sealMessage, type Message } from '../sealing/message.ts';
import { insertCheckins } from '../store/checkins.ts';
import { sampleReport, TODAY } from '../wbs.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { openPublicHouse, rawly, type PublicHouse } from './public.fixture.ts';
import { padded, STEP } from './public-mailbox.ts';

async function sentReport(house: PublicHouse) {
  const sample = await sampleReport(house);
  const token = await house.draft();
  await house.ask('POST', `/api/wbs/drafts/${token}/send`, { body: sample.body });
  const say = async (text: string, kind: 'message' | 'check-in' | 'objection') => {
    const told: Message = { version: 1, kind: 'message', from: 'reporter', text, files: [] };
    return {
      auth: authText(sample.mailbox),
      kind,
      body: await sealMessage(told, sample.caseKey),
      upload: null,
    };
  };
  return { ...sample, auth: authText(sample.mailbox), say };
}

/** Everything that the server writes to the line for one request. */
function onTheWire(house: PublicHouse, auth: string, language: string): Promise<Buffer> {
  const body = JSON.stringify({ auth });
  return rawly(
    house.port,
    `POST /api/wbs/mailbox HTTP/1.1\r\nhost: ${house.host}\r\naccept-language: ${language}\r\ncontent-type: application/json\r\n` +
      `content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
}

eachEngine(
  'a right and a wrong secret look alike on the line, to the byte, with messages and without',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { auth, say } = await sentReport(house);
    const wrong = () => randomBytes(32).toString('hex');
    const right = await onTheWire(house, auth, 'id');
    assert.ok(right.toString().includes('"number":"WBS-2026-'));
    await house.ask('POST', '/api/wbs/mailbox/messages', { body: await say('x'.repeat(3_000), 'message') });
    const heads = new Set<string>();
    for (const [secret, language] of [
      [auth, 'id'],
      [auth, 'en'],
      [wrong(), 'id'],
      [wrong(), 'en'],
    ] as const) {
      const reply = await onTheWire(house, secret, language);
      assert.equal(reply.length, right.length);
      const head = reply.toString().split('\r\n\r\n')[0]!;
      heads.add(head.replace(/^date: .*$/im, '').replace(/^HTTP\/1.1 (200|404) OK/, 'status'));
    }
    assert.equal(heads.size, 1, 'nothing in the head but the status');
    const refused = await house.ask('POST', '/api/wbs/mailbox', { body: { auth: wrong() } });
    assert.deepEqual([refused.status, refused.json.code, refused.text.length], [404, 'not-found', STEP]);
    const silent = await house.ask('POST', '/api/wbs/mailbox/messages', {
      body: { ...(await say('y', 'message')), auth: wrong() },
    });
    assert.deepEqual([silent.status, silent.text.length], [404, STEP]);
    for (const text of ['', 'ü'.repeat(40_000), '\u{1f600}"\\'])
      assert.equal(Buffer.byteLength(padded({ text })) % STEP, 0);
  },
);

eachEngine(
  'what cannot be said now is refused and stored nowhere; a check-in is answered once',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { auth, say } = await sentReport(house);
    const post = async (body: unknown) => house.ask('POST', '/api/wbs/mailbox/messages', { body });
    assert.equal((await post(await say('a', 'objection'))).json.code, 'not-ended');
    assert.equal((await post(await say('a', 'check-in'))).json.code, 'no-check-in');
    const upload = { token: 'a'.repeat(43), files: [] };
    assert.equal((await post({ ...(await say('a', 'message')), upload })).json.fields?.[0]?.field, 'upload');
    assert.equal(
      (await post({ ...(await say('a', 'message')), body: 'YQ==' })).json.fields?.[0]?.field,
      'body',
    );
    assert.equal((await house.counts())['wbs_message'], 0);
    const { id } = await house.run((tx) =>
      tx
        .withTables<{ wbs_case: { id: string } }>()
        .selectFrom('wbs_case')
        .select('id')
        .executeTakeFirstOrThrow(),
    );
    await house.run((tx) => insertCheckins(tx, government.id, id, [plainDate(TODAY)]));
    const open = await house.ask('POST', '/api/wbs/mailbox', { body: { auth } });
    assert.equal(open.json.checkin?.due, TODAY);
    const answered = await post(await say('Aman.', 'check-in'));
    assert.deepEqual([answered.status, answered.json.checkin], [200, null]);
    assert.equal((await post(await say('Lagi.', 'check-in'))).json.code, 'no-check-in');
  },
);

eachEngine(
  'guesses from one network are slowed down, whether right or wrong',
  async (database, government) => {
    const house = await openPublicHouse(database, government, { trustProxy: 1 });
    const { auth } = await sentReport(house);
    const from = (address: string, secret: string) =>
      house.ask('POST', '/api/wbs/mailbox', {
        body: { auth: secret },
        headers: {
          'x-forwarded-for': `192.0.2.${Math.floor(Math.random() * 250)}, ${address}`,
          'x-forwarded-host': house.host,
        },
      });
    const network = `36.${Math.floor(Math.random() * 250)}.${database.name === 'server' ? 1 : 2}`;
    for (let guess = 0; guess < 10; guess += 1)
      await from(`${network}.${guess}`, randomBytes(32).toString('hex'));
    assert.ok(networks.count(`${network}.77`, 'code') > 0, 'the eleventh waits');
    assert.equal((await from(`${network}.78`, auth)).status, 200, 'and is answered all the same');
  },
);

eachEngine(
  'the office cannot fill a mailbox until its reporter is silent; he can himself',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { auth, say } = await sentReport(house);
    const fill = (sender: 'office' | 'reporter', from: number, to: number) =>
      database.db.asGovernment(government.id, (tx) =>
        sql`insert into wbs_message (government_id, id, report_id, place, day, kind, sender, body)
          select r.government_id, gen_random_uuid(), r.id, n, ${TODAY}::date, ${sender === 'office' ? 'note' : 'message'}, ${sender},
            decode(to_hex(n), 'escape') from wbs_report r, generate_series(${from}::int, ${to}::int) n`.execute(
          tx,
        ),
      );
    const told = async () =>
      (
        await house.ask('POST', '/api/wbs/mailbox/messages', {
          body: { ...(await say('Masih ada saya.', 'message')), auth },
        })
      ).status;
    await fill('office', 1, 600);
    assert.equal(await told(), 200);
    await fill('reporter', 602, 1_100);
    assert.equal(await told(), 409);
  },
);
