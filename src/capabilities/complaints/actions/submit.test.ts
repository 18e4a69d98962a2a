import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { showCode } from '../../../platform/codes.ts';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import {
  as,
  asPublic,
  codeOf,
  later,
  openOffice,
  PLAIN,
  sure,
  testVault,
  ticket,
} from '../complaints.fixture.ts';
import { findComplaint } from '../store/complaints.ts';
import { openContacts } from '../store/contacts.ts';
import { eventsOf } from '../store/events.ts';
import { enterComplaint } from './enter-complaint.ts';
import { findByNumberAndCode } from './find-by-code.ts';
import { findSimilar } from './find-similar.ts';
import { followComplaint } from './follow-complaint.ts';
import { mergeComplaints } from './merge-complaints.ts';
import { objectToClosing } from './object-to-closing.ts';
import { submitComplaint } from './submit-complaint.ts';
import { verifyComplaint } from './verify-complaint.ts';

const vault = testVault();
const KEY = '019f0000-0000-7000-8000-000000000001';

eachEngine(
  'a submit gets a number and a code that is kept nowhere; its contact is sealed',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const me = asPublic(government);
      const mine = await ticket(tx, me, {
        agencyId: office.agency,
        body: 'Antre dua jam di loket.\nBaris kedua.',
        contact: { kind: 'phone', value: '0812-3456 7890' },
        contactName: 'Budi Penanda',
      });
      const kept = (await findComplaint(tx, mine.id))!;
      assert.deepEqual(
        [kept.subject, kept.hide_contact, kept.unproven, kept.handler_agency_id],
        ['Antre dua jam di loket.', true, false, null],
      );
      const { rows } = await sql<{ all: string }>`
      select (select json_agg(c)::text from complaint c) || (select json_agg(c)::text from complaint_contact c)
        || (select json_agg(m)::text from matter m) as all`.execute(tx);
      for (const secret of [mine.code, '81234567890', 'Penanda'])
        assert.ok(!rows[0]!.all.includes(secret), secret);
      assert.deepEqual(await openContacts(tx, vault, [mine.id]), [
        { id: mine.id, kind: 'phone', value: '+6281234567890', name: 'Budi Penanda', accountId: null },
      ]);
      assert.equal((await clocksOf(tx, me, [mine.id])).get(mine.id)![0]!.due, '2026-07-09');

      const find = (number: string, code: string) => findByNumberAndCode(tx, me, { number, code }, vault);
      assert.equal(
        (await find(` ${mine.number.toLowerCase()} `, showCode(mine.code).toLowerCase()))?.id,
        mine.id,
      );
      const other = await ticket(tx, me);
      for (const [number, code] of [
        [mine.number, other.code],
        [mine.number, 'ZZZZZZZZZZ'],
        ['ADU-2026-99999', mine.code],
        ['', ''],
        ["' or 1=1 --", '\u0000'],
      ]) {
        assert.equal(await find(number!, code!), undefined);
      }
    });
  },
);

eachEngine('what cannot be taken is refused beside its field', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    await openOffice(tx, government);
    const me = asPublic(government);
    const fieldOf = async (input: object) => {
      const refused = await submitComplaint(tx, me, { ...PLAIN, ...input }, { proven: true, vault });
      return codeOf(refused) === 'invalid'
        ? (refused as { complaints: { field: string }[] }).complaints[0]!.field
        : 'taken';
    };
    assert.equal(await fieldOf({ body: ' \n ' }), 'body');
    assert.equal(await fieldOf({ body: 'x'.repeat(10_001) }), 'body');
    assert.equal(await fieldOf({ agencyId: KEY }), 'agencyId');
    assert.equal(await fieldOf({ contact: { kind: 'phone', value: '12' } }), 'contact');
    assert.equal(await fieldOf({ contact: { kind: 'email', value: 'bukan alamat' } }), 'contact');
    assert.equal(await fieldOf({ contact: { kind: 'email', value: '  ' } }), 'taken');
    assert.equal(await fieldOf({ body: '😀'.repeat(200) }), 'taken');
  });
});

eachEngine(
  'the same submit twice, also at the same instant, is one ticket with one code',
  async ({ db }, government) => {
    const submit = (key: string) =>
      db.asGovernment(government.id, async (tx) =>
        sure(
          await submitComplaint(tx, asPublic(government), PLAIN, {
            proven: true,
            vault,
            idempotencyKey: key,
          }),
        ),
      );
    const first = await submit(KEY);
    const again = await submit(KEY);
    assert.deepEqual({ ...again, repeated: false }, first);
    assert.equal(again.repeated, true);
    const key = KEY.replace(/1$/, '2');
    const many = await Promise.all(Array.from({ length: 6 }, () => submit(key)));
    assert.equal(new Set(many.map((each) => `${each.number} ${each.code}`)).size, 1);
    assert.equal(many.filter((each) => !each.repeated).length, 1);
    assert.notEqual(many[0]!.code, first.code);
    await db.asGovernment(government.id, async (tx) => {
      assert.equal(
        (await findByNumberAndCode(tx, asPublic(government), many[3]!, vault))?.number,
        many[0]!.number,
      );
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from complaint`.execute(tx);
      assert.equal(rows[0]!.count, 2);
    });
  },
);

eachEngine('forty submits at once get forty numbers, and gaps are filled', async ({ db }, government) => {
  const receipts = await Promise.all(
    Array.from({ length: 40 }, () =>
      db.asGovernment(government.id, (tx) => ticket(tx, asPublic(government))),
    ),
  );
  const numbers = receipts.map((each) => Number(each.number.slice(-5)));
  assert.equal(new Set(numbers).size, 40);
  // What the crowd passed over is given next.
  const next = await db.asGovernment(government.id, (tx) => ticket(tx, asPublic(government)));
  const lowest = Array.from({ length: 41 }, (_, index) => index + 1).find((each) => !numbers.includes(each));
  assert.equal(Number(next.number.slice(-5)), lowest);
  const staff = await db.asGovernment(government.id, (tx) =>
    ticket(tx, asPublic(government), { channel: 'staff' }),
  );
  assert.equal(staff.number, 'ADI-2026-00001');
});

eachEngine('in the staff channel neither trail nor history names the account', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const me = as(office, 'staff');
    const mine = await ticket(tx, me, { channel: 'staff' });
    assert.deepEqual(
      (await eventsOf(tx, mine.id)).map((each) => each.actor),
      ['public:staff'],
    );
    const { rows } = await sql<{ leaf: string }>`select leaf from trail_leaf`.execute(tx);
    assert.ok(rows.length > 3);
    assert.ok(!rows.some((row) => row.leaf.includes(office.accounts.staff)));
    assert.equal((await openContacts(tx, vault, [mine.id]))[0]!.accountId, office.accounts.staff);
  });
});

eachEngine('an officer enters what came otherwise; an SP4N number once', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const intake = as(office, 'intake');
    const body = { source: 'phone', category: 'delay', body: 'KTP belum jadi.' } as const;
    assert.equal(codeOf(await enterComplaint(tx, as(office, 'officer'), body, vault)), 'not-allowed');
    const told = sure(await enterComplaint(tx, intake, { ...body, receivedOn: '2026-07-03' }, vault));
    assert.equal((await findByNumberAndCode(tx, intake, told, vault))?.receivedOn, '2026-07-03');
    assert.equal(
      codeOf(await enterComplaint(tx, intake, { ...body, receivedOn: '2026-07-07' }, vault)),
      'invalid',
    );
    const sp4n = { ...body, source: 'sp4n', sp4nNumber: '8812345' } as const;
    assert.equal(codeOf(await enterComplaint(tx, intake, { ...sp4n, sp4nNumber: null }, vault)), 'invalid');
    sure(await enterComplaint(tx, intake, sp4n, vault));
    assert.equal(codeOf(await enterComplaint(tx, intake, sp4n, vault)), 'invalid');
    assert.equal(codeOf(await enterComplaint(tx, intake, { ...body, fileIds: [KEY] }, vault)), 'invalid');
  });
});

eachEngine(
  'similar ones are found, followed and joined; who follows reads and nothing else',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const me = asPublic(government);
      const agencyId = office.agency;
      const first = await ticket(tx, me, {
        agencyId,
        subject: 'Lampu jalan mati depan pasar, hubungi 0812 3456 7890',
      });
      await ticket(tx, me, { agencyId, body: 'Pegawai loket meminta saya kembali tiga kali.' });
      await ticket(tx, me, { agencyId, channel: 'staff' });
      await ticket(tx, me, { agencyId: office.other });
      const text = 'Lampu jalan di depan pasar mati sudah tiga minggu';
      const similar = () => findSimilar(tx, { agencyId, text, today: me.today });
      assert.deepEqual(
        (await similar()).map(({ id, subject, count }) => [id, subject, count]),
        [[first.id, null, 1]],
      );
      assert.deepEqual(await findSimilar(tx, { agencyId: null, text, today: me.today }), []);
      assert.deepEqual(await findSimilar(tx, { agencyId, text, today: later(me, 91).today }), []);
      sure(await verifyComplaint(tx, as(office, 'intake'), { id: first.id, agencyId, class: 'ordinary' }));

      const follow = () =>
        followComplaint(
          tx,
          me,
          { id: first.id, contact: { kind: 'email', value: 'ikut@contoh.id' } },
          { vault, idempotencyKey: KEY },
        );
      const followed = sure(await follow());
      assert.equal(followed.number, first.number);
      assert.notEqual(followed.code, first.code);
      assert.deepEqual(sure(await follow()), { ...followed, repeated: true });
      assert.deepEqual(
        (await similar()).map(({ subject, count }) => [subject, count]),
        [['Lampu jalan mati depan pasar, hubungi …', 2]],
      );
      const seen = (await findByNumberAndCode(tx, me, followed, vault))!;
      assert.deepEqual(
        [seen.follower, seen.body, seen.mayWithdraw, seen.state],
        [true, '', false, 'verified'],
      );
      assert.equal(codeOf(await objectToClosing(tx, me, { ...followed, reason: 'x' }, vault)), 'not-found');
      assert.equal((await openContacts(tx, vault, [first.id]))[0]!.value, 'ikut@contoh.id');

      const second = await ticket(tx, me, { agencyId, body: 'Punya saya: lampu mati.' });
      assert.equal(
        codeOf(await mergeComplaints(tx, as(office, 'officer'), { from: second.id, into: first.id })),
        'not-allowed',
      );
      assert.equal(
        codeOf(await mergeComplaints(tx, as(office, 'intake'), { from: second.id, into: first.id })),
        'done',
      );
      const joined = (await findByNumberAndCode(tx, me, second, vault))!;
      assert.deepEqual(
        [joined.number, joined.joinedWith, joined.state, joined.body],
        [second.number, first.number, 'verified', 'Punya saya: lampu mati.'],
      );
      assert.equal(
        joined.steps.some((step) => step.message?.includes('hubungi') ?? false),
        false,
      );
      const third = await ticket(tx, me, { agencyId });
      assert.equal(
        codeOf(await mergeComplaints(tx, as(office, 'intake'), { from: third.id, into: second.id })),
        'target-closed',
      );
      // "I too" to one that was joined follows the one that goes on.
      assert.equal(sure(await followComplaint(tx, me, { id: second.id }, { vault })).number, first.number);
      assert.equal((await similar()).find((each) => each.id === first.id)?.count, 4);
    });
  },
);
