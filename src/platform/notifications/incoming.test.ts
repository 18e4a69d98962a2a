import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { readEnvironment } from '../../app/environment.ts';
import { hearersFor } from '../../app/messages.ts';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import { eachEngine, embeddedDatabase, newGovernment } from '../test-database.ts';
import { deliverSms } from './deliver-sms.ts';
import { PHONE, SECRET, withAlarm } from './incoming.fixture.ts';
import { noKannel, startKannel } from './kannel.fixture.ts';
import { kannelPort } from './sms-port.ts';
import { receiptOf, startCentre } from './smpp/centre.fixture.ts';
import { mobileAddress } from './smpp/message.ts';
import { smppPort } from './smpp/port.ts';

eachEngine(
  'who answers "OK" with the code of his message acknowledges; others learn nothing, and codes cannot be guessed',
  async (database, given) => {
    await withAlarm(database, given, async ({ app, code, acks }) => {
      const right = await code();
      const ask = async (from: string, text: string, secret = SECRET) => {
        const query = new URLSearchParams({ secret, from, text }).toString();
        const { statusCode, body } = await app.inject(`/in/sms/kannel?${query}`);
        return [statusCode, body] as const;
      };
      for (const secret of ['', 'x', `${SECRET}x`, SECRET.slice(1)])
        assert.deepEqual(await ask(PHONE, `OK ${right}`, secret), [404, '']);
      assert.deepEqual(await ask('+6281299999999', `OK ${right}`), [200, ''], 'a number that nobody has');
      assert.deepEqual(await ask('bukan nomor', `OK ${right}`), [200, '']);
      assert.deepEqual(await acks(), []);
      const wrong = String((Number(right) + 1) % 10_000).padStart(4, '0');
      assert.match((await ask(PHONE, `OK ${wrong}`))[1], /tidak dikenali/);
      assert.match((await ask(` ${PHONE.slice(1)}`, `OK%2B${right}`))[1], /1 peringatan Anda tangani/);
      assert.deepEqual(await acks(), ['sms']);
      for (let tries = 0; tries < 5; tries += 1) await ask(PHONE, `OK ${wrong}`);
      assert.deepEqual(await ask(PHONE, `OK ${right}`), [200, ''], 'after five wrong ones the next waits');
      assert.deepEqual(await acks(), ['sms']);
    });
  },
);

eachEngine(
  'a report is kept with its message; unknown ones and half-way ones change nothing',
  async (database, given) => {
    await withAlarm(database, given, async ({ house, app }) => {
      const read = () =>
        house.run(async (tx) => {
          const { rows } = await sql<{ id: string; delivery: string | null }>`
          select id, delivery from outbox where channel = 'sms'`.execute(tx);
          return rows[0]!;
        });
      const { id } = await read();
      const report = async (type: string, about = id, secret = SECRET) =>
        (
          await app.inject(
            `/in/sms/kannel/receipt?${new URLSearchParams({ secret, id: about, type }).toString()}`,
          )
        ).statusCode;
      assert.equal(await report('1', id, 'x'), 404);
      for (const type of ['4', '8']) assert.equal(await report(type), 200);
      assert.equal(await report('1', given.id), 200);
      assert.equal((await read()).delivery, null);
      await report('2');
      assert.equal((await read()).delivery, 'failed');
      await report('1');
      assert.equal((await read()).delivery, 'delivered');
      await report('2');
      assert.equal((await read()).delivery, 'delivered', 'what has arrived stays so');
    });
  },
);

eachEngine(
  'by SMPP the same: a long message has arrived when all its parts have, and the reply acknowledges',
  async (database, given) => {
    await withAlarm(database, given, async ({ house, government, services, code, acks }) => {
      const centre = await startCentre();
      const port = smppPort(centre.url, { looks: [0, 5] });
      port.listen!(hearersFor(services, 'sms'));
      const delivery = () =>
        house.run(async (tx) => {
          const { rows } = await sql<{
            delivery: string | null;
          }>`select delivery from outbox where channel = 'sms'`.execute(tx);
          return rows[0]!.delivery;
        });
      try {
        const reply = `OK ${await code()}`;
        await house.run((tx) =>
          sql`update outbox set text = ${'Mohon tunggu. '.repeat(20)} where channel = 'sms'`.execute(tx),
        );
        assert.equal((await deliverSms(services, port, government)).sent, 1);
        assert.equal(centre.taken.length, 2);
        await centre.deliver(receiptOf('1', 'DELIVRD'));
        assert.equal(await delivery(), null, 'half of it is not there');
        await centre.deliver(receiptOf('77', 'UNDELIV'));
        await centre.deliver(receiptOf('2', 'DELIVRD'));
        assert.equal(await delivery(), 'delivered');
        const from = mobileAddress(PHONE);
        assert.equal(await centre.deliver({ source: from, text: Buffer.from('Terima kasih') }), 0);
        assert.deepEqual(await acks(), []);
        assert.equal(await centre.deliver({ source: from, text: Buffer.from(reply) }), 0);
        assert.deepEqual(await acks(), ['sms']);
      } finally {
        await port.close!();
        await centre.stop();
      }
    });
  },
);

test('without a secret the addresses are not there', async () => {
  const database = await embeddedDatabase();
  const app = await buildServer(createServices(database.db, readEnvironment({})));
  for (const path of ['/in/sms/kannel?secret=&from=1&text=x', '/in/whatsapp'])
    assert.equal((await app.inject(path)).statusCode, 404, path);
  await app.close();
  assert.throws(() => readEnvironment({ LURUS_SMS_SECRET: 'kurang' }), /LURUS_SMS_SECRET/);
  assert.throws(() => readEnvironment({ LURUS_WHATSAPP_URL: 'x' }), /LURUS_WHATSAPP_TOKEN/);
});

test(
  'a real Kannel brings "OK 1234" from the network: the alarm is acknowledged, the telephone gets its answer, and the report arrives',
  { skip: noKannel },
  async () => {
    const database = await embeddedDatabase();
    await withAlarm(database, await newGovernment(database), async (world) => {
      const { house, government, services, app, code, acks } = world;
      const here = await app.listen({ port: 0, host: '127.0.0.1' });
      const kannel = await startKannel({
        from: PHONE,
        text: `OK ${await code()}`,
        askAt: `${here}/in/sms/kannel?secret=${SECRET}&from=%p&text=%a`,
      });
      try {
        const port = kannelPort(`${kannel.url}?receipts=${encodeURIComponent(here)}`, SECRET);
        assert.equal((await deliverSms(services, port, government)).sent, 1);
        await kannel.says(/LURUS \+6281234567890 text LURUS\+?.KRITIS/);
        await kannel.says(/1.peringatan.Anda.tangani/);
        assert.deepEqual(await acks(), ['sms']);
        const { rows } = await house.run((tx) =>
          sql<{ id: string }>`select id from outbox where channel = 'sms'`.execute(tx),
        );
        await kannel.says(new RegExp(`ACT:${rows[0]!.id}`));
        for (let look = 0; look < 400; look += 1) {
          const found = await house.run((tx) =>
            sql`select from outbox where delivery = 'delivered'`.execute(tx),
          );
          if (found.rows.length === 1) return;
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
        assert.fail('no report came');
      } finally {
        await kannel.stop();
      }
    });
  },
);
