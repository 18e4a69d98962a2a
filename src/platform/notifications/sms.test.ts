import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { readEnvironment } from '../../app/environment.ts';
import { createServices } from '../../app/wiring.ts';
import type { Tx } from '../database/index.ts';
import { testAct } from '../act.fixture.ts';
import { eachEngine } from '../test-database.ts';
import { deliverSms } from './deliver-sms.ts';
import { shapeSms } from './gsm.ts';
import { noKannel, startKannel } from './kannel.fixture.ts';
import { forgetOldMessages, outboxHealth } from './outbox.ts';
import { readMobile } from './phone.ts';
import { isHours, isQuiet } from './quiet-hours.ts';
import { sms } from './sms.ts';
import { kannelPort, SmsRefusedError, type OutgoingSms, type SmsPort } from './sms-port.ts';

test('a number in any Indonesian spelling is one number; what reaches no mobile telephone is none', () => {
  for (const typed of [
    '081234567890',
    '+62 812-3456-7890',
    '6281234567890',
    '81234567890',
    '(0812) 3456 7890',
  ])
    assert.equal(readMobile(typed), '+6281234567890', typed);
  assert.equal(readMobile('+60 12-345 6789'), '+60123456789');
  for (const not of [
    '',
    '0812',
    '021 3456789',
    'nol delapan',
    '08123456789012345',
    '0812345678x',
    '112',
    '\0',
  ])
    assert.equal(readMobile(not), null, not);
});

test('a text is counted as it travels', () => {
  const euro = '€'.repeat(80);
  const cases: [string, string, number][] = [
    ['', 'gsm', 1],
    ['a'.repeat(160), 'gsm', 1],
    ['a'.repeat(161), 'gsm', 2],
    ['a'.repeat(306), 'gsm', 2],
    ['a'.repeat(307), 'gsm', 3],
    [euro, 'gsm', 1],
    [`${euro}a`, 'gsm', 2],
    // 153 places hold 76 letters of two and leave one free: the third part begins earlier than the sum says.
    ['€'.repeat(153), 'gsm', 3],
    ['’', 'ucs2', 1],
    ['ꦲ'.repeat(70), 'ucs2', 1],
    ['ꦲ'.repeat(71), 'ucs2', 2],
    ['👷'.repeat(35), 'ucs2', 1],
    ['👷'.repeat(36), 'ucs2', 2],
  ];
  for (const [text, coding, parts] of cases)
    assert.deepEqual(shapeSms(text), { coding, parts }, text.slice(0, 9));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { parts } = shapeSms(text);
      assert.ok(parts >= 1 && parts <= 1 + text.length / 33);
      assert.ok(shapeSms(`${text}.`).parts >= parts);
    }),
  );
});

test('quiet hours go over midnight, in the zone of the government', () => {
  const night = { from: '20:00', to: '07:00' };
  const at = (time: string) => isQuiet(night, `2026-11-22T${time}:00Z`, 'Asia/Makassar');
  assert.deepEqual([at('11:59'), at('12:00'), at('22:59'), at('23:00')], [false, true, true, false]);
  assert.equal(isQuiet({ from: '07:00', to: '07:00' }, '2026-11-22T12:00:00Z', 'Asia/Jakarta'), false);
  assert.equal(isQuiet({ from: '12:00', to: '13:00' }, '2026-11-22T05:30:00Z', 'Asia/Jakarta'), true);
  assert.deepEqual([isHours(night), isHours({ from: '24:00', to: '7:00' })], [true, false]);
});

eachEngine(
  'an SMS waits for the morning, goes once, and is forgotten after a month',
  async (database, base) => {
    const government = { ...base, demo: false };
    const folder = await mkdtemp(join(tmpdir(), 'lurus-sms-'));
    let now = Temporal.Instant.from('2026-11-23T13:00:00Z');
    const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }), () => now);
    await services.governments();
    const inside = <T>(work: (tx: Tx) => Promise<T>) => database.db.asGovernment(government.id, work);
    const gone: OutgoingSms[] = [];
    let mood: Error | null = null;
    const port: SmsPort = {
      async send(message) {
        if (mood !== null) throw mood;
        gone.push(message);
      },
    };
    const message = {
      key: 'complaint-received:1',
      phone: '0812 3456 7890',
      text: 'ADU-1 diterima.',
      link: '/lacak',
    };
    try {
      await inside(async (tx) => {
        const act = testAct(government, { now: now.toString() });
        await sms(tx, act, message);
        await sms(tx, act, { ...message, phone: '+6281234567890' });
        await assert.rejects(sms(tx, act, { ...message, phone: '021 345678' }), /mobile/);
        await assert.rejects(sms(tx, act, { ...message, text: 'a'.repeat(2_000) }), /too long/);
      });
      assert.deepEqual(await deliverSms(services, port, government), { sent: 0, waiting: 0, failed: 0 });
      assert.equal((await inside(outboxHealth)).sms.waiting, 1);
      now = Temporal.Instant.from('2026-11-23T23:00:00Z');
      mood = new Error('Kannel 503');
      assert.deepEqual(await deliverSms(services, port, government), { sent: 0, waiting: 1, failed: 0 });
      now = now.add({ minutes: 2 });
      mood = null;
      assert.deepEqual(await deliverSms(services, port, government), { sent: 1, waiting: 0, failed: 0 });
      assert.deepEqual(await deliverSms(services, port, government), { sent: 0, waiting: 0, failed: 0 });
      assert.equal(gone[0]?.to, '+6281234567890');
      assert.match(gone[0]?.text ?? '', /^ADU-1 diterima\. https?:\/\/\S+\/lacak$/);
      await inside((tx) => sms(tx, testAct(government, { now: now.toString() }), { ...message, key: 'b' }));
      mood = new SmsRefusedError('no');
      assert.deepEqual(await deliverSms(services, port, government), { sent: 0, waiting: 0, failed: 1 });
      const later = (days: number) => now.add({ hours: 24 * days }).toString();
      assert.equal(await inside((tx) => forgetOldMessages(tx, later(29))), 0);
      assert.equal(await inside((tx) => forgetOldMessages(tx, later(31))), 2);
      await inside((tx) => sms(tx, testAct({ ...government, demo: true }), { ...message, key: 'c' }));
      const { rows } = await inside((tx) => sql<{ state: string }>`select state from outbox`.execute(tx));
      assert.deepEqual(rows, [{ state: 'closed' }], 'a demo sends nothing');
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test('what Kannel answers decides whether it is tried again', async () => {
  const answers: [number, string][] = [
    [202, '0: Accepted for delivery'],
    [202, '3: Queued for later delivery'],
    [403, 'Authorization failed for sendsms'],
    [400, 'Sender missing and no global set, rejected'],
    [503, 'Temporal failure, try again later.'],
    [400, 'Number(s) has/have been denied by white- and/or black-lists.'],
    [400, 'Missing receiver number, rejected'],
  ];
  let next = 0;
  const server = createServer((_request, response) => {
    const [status, text] = answers[next++]!;
    response.writeHead(status).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = kannelPort(`kannel://u:p@127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/sendsms`);
  const outcomes: string[] = [];
  for (const _ of answers)
    outcomes.push(
      await port.send({ id: '1', to: '+6281234567890', text: 'x' }).then(
        () => 'sent',
        (error: unknown) => (error instanceof SmsRefusedError ? 'refused' : 'later'),
      ),
    );
  assert.deepEqual(outcomes, ['sent', 'sent', 'later', 'later', 'later', 'refused', 'refused']);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  for (const wrong of ['http://u:p@h/x', 'kannel', ''])
    assert.throws(() => kannelPort(wrong), /LURUS_SMS_URL/);
});

test(
  'a real Kannel takes short, long and non-GSM texts, and they arrive whole',
  { skip: noKannel },
  async () => {
    const kannel = await startKannel();
    try {
      const port = kannelPort(kannel.url);
      const texts = [
        'ADU-2026-00042 diterima. Simpan: {7K2M-9QXW} [€] & + 100% = "ok"?',
        'Tim kami meminta keterangan tambahan untuk laporan Anda. '.repeat(5).trim(),
        'Laporan “jalan” – diterima ✓ ꦲꦤ 👷',
        'Mohon tunggu jawaban kami — paling lambat 14 hari kerja. '.repeat(3).trim(),
      ];
      for (const [index, text] of texts.entries())
        await port.send({ id: String(index), to: '+6281234567890', text });
      const received = await kannel.received(texts.length);
      assert.deepEqual(
        received,
        texts.map((text) => ({ to: '+6281234567890', text, ...shapeSms(text) })),
      );
      assert.deepEqual(
        received.map((each) => [each.coding, each.parts]),
        [
          ['gsm', 1],
          ['gsm', 2],
          ['ucs2', 1],
          ['ucs2', 3],
        ],
      );
      const wrong = kannelPort(kannel.url.replace('rahasia', 'salah'));
      await assert.rejects(wrong.send({ id: 'x', to: '+6281234567890', text: 'x' }), /Kannel 403/);
      await assert.rejects(port.send({ id: 'y', to: 'abc', text: 'x' }), SmsRefusedError);
    } finally {
      await kannel.stop();
    }
  },
);
