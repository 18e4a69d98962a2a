import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { readEnvironment } from '../../app/environment.ts';
import { createServices } from '../../app/wiring.ts';
import { testAct } from '../act.fixture.ts';
import type { Act, Government } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { insertMany } from '../database/insert.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { eachEngine, newGovernment, type TestDatabase } from '../test-database.ts';
import { deliverMail } from './deliver-mail.ts';
import { isMailAddress, mail } from './mail.ts';
import { smtpPort } from './mail-port.ts';
import { notify, type Notice } from './notify.ts';
import { forgetOldMessages, outboxHealth, type OutboxState } from './outbox.ts';
import { startReceiver, type Receiver } from './smtp.fixture.ts';
import { listNotices, markRead } from './store.ts';

async function addAccount(
  tx: Tx,
  government: Government,
  email: string | null,
  status = 'active',
): Promise<string> {
  const id = newId();
  const owner = { government_id: government.id };
  await insertMany(tx, 'person', [{ ...owner, id, personnel_code: id, name: 'Orang', employment: 'pns' }]);
  await insertMany(tx, 'account', [
    {
      ...owner,
      id,
      person_id: id,
      user_name: `u${id.replaceAll('-', '').slice(-20)}`,
      email,
      status,
      demo_open: false,
      created_at: '2026-01-01T00:00:00Z',
      ended_at: status === 'ended' ? '2026-02-01T00:00:00Z' : null,
    },
  ]);
  return id;
}

const noticeTo = (to: string[], key = 'finding-final:1'): Notice => ({
  to,
  key,
  title: { id: 'Temuan menjadi final', en: 'A finding became final' },
  body: { id: 'Ada temuan baru untuk Anda.', en: 'There is a new finding for you.' },
  link: '/app/temuan/1',
});

async function states(tx: Tx): Promise<OutboxState[]> {
  const { rows } = await sql<{ state: OutboxState }>`select state from outbox order by id`.execute(tx);
  return rows.map((row) => row.state);
}

/** A real government (its mail leaves), a receiver, and a clock that the test moves. */
async function withReceiver(
  database: TestDatabase,
  body: (world: {
    government: Government;
    act: Act;
    receiver: Receiver;
    services: Services;
    deliver: () => ReturnType<typeof deliverMail>;
    wait: (minutes: number) => void;
  }) => Promise<void>,
): Promise<void> {
  const government = { ...(await newGovernment(database)), demo: false };
  const receiver = await startReceiver();
  const port = smtpPort(receiver.url);
  const folder = await mkdtemp(join(tmpdir(), 'lurus-mail-'));
  let now = Temporal.Instant.from('2026-11-23T02:00:00Z');
  const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }), () => now);
  await services.governments();
  try {
    await body({
      government,
      act: testAct(government),
      receiver,
      services,
      deliver: () => deliverMail(services, port, government),
      wait: (minutes) => (now = now.add({ minutes })),
    });
  } finally {
    port.close();
    await receiver.close();
    await rm(folder, { recursive: true });
  }
}

test('an address is one mailbox: no second one, no header', () => {
  for (const good of ['a@b.id', 'siti.aminah+dinas@kota.go.id', "o'neil@x.co.id"])
    assert.ok(isMailAddress(good), good);
  for (const bad of ['', 'a', 'a@b', 'a@b.id,c@d.id', 'a@b.id\r\nBcc: x@y.id', 'A <a@b.id>', 'a b@c.id'])
    assert.ok(!isMailAddress(bad), bad);
});

eachEngine(
  'a notice reaches each account once, whoever repeats it, and ended accounts not at all',
  async ({ db }, government) => {
    const act = testAct(government);
    await db.asGovernment(government.id, async (tx) => {
      const siti = await addAccount(tx, government, 'siti@example.id');
      const budi = await addAccount(tx, government, null);
      const gone = await addAccount(tx, government, 'gone@example.id', 'ended');
      await notify(tx, act, noticeTo([siti, siti, gone]));
      await notify(tx, act, noticeTo([siti, budi, newId()]));
      const page = { page: 1, size: 50, unread: false };
      for (const account of [siti, budi]) {
        const { rows, total, unread } = await listNotices(tx, account, 'en', page);
        assert.deepEqual([rows.length, total, unread, rows[0]?.title], [1, 1, 1, 'A finding became final']);
      }
      assert.equal((await listNotices(tx, gone, 'id', page)).total, 0);
      assert.deepEqual(await states(tx), ['closed'], 'a demo keeps its mail closed');
    });
  },
);

eachEngine('only one’s own notices are marked as read', async ({ db }, government) => {
  const act = testAct(government);
  await db.asGovernment(government.id, async (tx) => {
    const siti = await addAccount(tx, government, null);
    const budi = await addAccount(tx, government, null);
    for (const key of ['a', 'b', 'c']) await notify(tx, act, noticeTo([siti, budi], key));
    const unread = { page: 1, size: 50, unread: true };
    const ofBudi = await listNotices(tx, budi, 'id', unread);
    await markRead(
      tx,
      siti,
      ofBudi.rows.map((row) => row.id),
      act.now,
    );
    assert.equal((await listNotices(tx, budi, 'id', unread)).unread, 3);
    await markRead(tx, budi, [ofBudi.rows[0]!.id], act.now);
    assert.equal((await listNotices(tx, budi, 'id', unread)).total, 2);
    await markRead(tx, siti, null, act.now);
    assert.equal((await listNotices(tx, siti, 'id', unread)).unread, 0);
  });
});

eachEngine(
  'mail leaves by SMTP once, with its link, attachments and an id that stays the same',
  async (database) => {
    await withReceiver(database, async ({ government, act, receiver, services, deliver }) => {
      const kept = await services.files.put(government.id, Buffer.from('%PDF-1.7 uji'));
      await database.db.asGovernment(government.id, async (tx) => {
        await notify(tx, act, noticeTo([await addAccount(tx, government, 'siti@example.id')]));
        const message = {
          address: 'inspektur@example.id',
          key: 'checkpoint:2026-11-23',
          subject: 'Titik periksa harian “Kota Uji”',
          text: 'Baris pertama\n.titik di awal baris',
          attachments: [
            { name: 'checkpoint.txt', mediaType: 'text/plain', text: 'lurus/uji\n42\n' },
            { name: 'berkas.pdf', mediaType: 'application/pdf', hash: kept.hash },
          ],
        };
        await mail(tx, act, message);
        await mail(tx, act, message);
      });
      assert.deepEqual(await deliver(), { sent: 2, waiting: 0, failed: 0 });
      assert.deepEqual(await deliver(), { sent: 0, waiting: 0, failed: 0 });
      assert.deepEqual(
        receiver.mails.map((each) => each.to),
        [['siti@example.id'], ['inspektur@example.id']],
      );
      const [notice, checkpoint] = receiver.mails;
      assert.equal(notice!.from, 'lurus@teladan.example');
      assert.match(notice!.data, /^From: Lurus Kota Uji <lurus@teladan\.example>\r$/m);
      assert.match(
        notice!.data,
        new RegExp(`http://${government.id}.localhost:3000/app/temuan/1`.replaceAll('.', '\\.')),
      );
      const { rows } = await database.db.asGovernment(government.id, (tx) =>
        sql<{ id: string; state: string }>`select id, state from outbox order by id`.execute(tx),
      );
      assert.deepEqual(
        rows.map((row) => row.state),
        ['sent', 'sent'],
      );
      assert.ok(rows.some((row) => notice!.data.includes(`Message-ID: <${row.id}@teladan.example>`)));
      assert.match(checkpoint!.data, /\r\n\.titik di awal baris\r\n/);
      assert.ok(checkpoint!.data.includes(Buffer.from('%PDF-1.7 uji').toString('base64')));
    });
  },
);

eachEngine(
  'a busy server is tried again later, a final no is not, and the health figure counts both',
  async (database) => {
    await withReceiver(database, async ({ government, act, receiver, deliver, wait }) => {
      receiver.answer = (to) => (to.startsWith('siti') ? '451 busy' : '550 no such mailbox');
      const inside = <T>(work: (tx: Tx) => Promise<T>) => database.db.asGovernment(government.id, work);
      await inside(async (tx) => {
        for (const address of ['siti@example.id', 'nobody@example.id'])
          await mail(tx, act, { address, key: 'k', subject: 's', text: 't' });
      });
      assert.deepEqual(await deliver(), { sent: 0, waiting: 1, failed: 1 });
      assert.deepEqual(await deliver(), { sent: 0, waiting: 0, failed: 0 }, 'not before its time');
      assert.deepEqual((await inside(outboxHealth)).mail, {
        waiting: 1,
        oldest: '2026-11-23T02:00:00Z',
        failed: 1,
        arrived: 0,
        lost: 0,
      });
      wait(1);
      assert.deepEqual(await deliver(), { sent: 0, waiting: 1, failed: 0 });
      wait(1);
      assert.deepEqual(await deliver(), { sent: 0, waiting: 0, failed: 0 }, 'the second wait is longer');
      receiver.answer = () => '250 ok';
      wait(1);
      assert.deepEqual(await deliver(), { sent: 1, waiting: 0, failed: 0 });
      assert.equal(receiver.mails.length, 1);
    });
  },
);

eachEngine('a mail whose program died on the way is taken over after the lease', async (database) => {
  await withReceiver(database, async ({ government, act, receiver, deliver, wait }) => {
    await database.db.asGovernment(government.id, async (tx) => {
      await mail(tx, act, { address: 'siti@example.id', key: 'k', subject: 's', text: 't' });
      await sql`update outbox set state = 'sending', attempts = 1, next_at = '2026-11-23T02:10:00Z'`.execute(
        tx,
      );
    });
    assert.equal((await deliver()).sent, 0);
    wait(10);
    assert.equal((await deliver()).sent, 1);
    assert.equal(receiver.mails.length, 1);
  });
});

eachEngine('two programs that deliver at the same time send each mail once', async (database) => {
  await withReceiver(database, async ({ government, act, receiver, deliver }) => {
    await database.db.asGovernment(government.id, async (tx) => {
      for (let n = 0; n < 45; n += 1)
        await mail(tx, act, { address: `a${n}@example.id`, key: 'k', subject: 's', text: 't' });
    });
    const [one, two] = await Promise.all([deliver(), deliver()]);
    assert.equal(one.sent + two.sent, 45);
    assert.equal(new Set(receiver.mails.flatMap((each) => each.to)).size, 45);
    assert.equal(receiver.mails.length, 45);
  });
});

eachEngine('what was settled half a year ago is forgotten; what waits is not', async (database) => {
  await withReceiver(database, async ({ government, act, deliver }) => {
    const inside = <T>(work: (tx: Tx) => Promise<T>) => database.db.asGovernment(government.id, work);
    await inside((tx) => mail(tx, act, { address: 'a@example.id', key: 'k', subject: 's', text: 't' }));
    await deliver();
    await inside((tx) => mail(tx, act, { address: 'b@example.id', key: 'k', subject: 's', text: 't' }));
    assert.equal(await inside((tx) => forgetOldMessages(tx, '2027-05-01T00:00:00Z')), 0);
    assert.equal(await inside((tx) => forgetOldMessages(tx, '2027-06-01T00:00:00Z')), 1);
    assert.deepEqual(await inside(states), ['waiting']);
  });
});
