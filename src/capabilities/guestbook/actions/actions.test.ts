import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { announcer, listen } from '../../../platform/facts.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { grantRow, insertAccount, personRow } from '../../directory/directory.fixture.ts';
import { insertPeople, insertRoleGrants } from '../../directory/index.ts';
import { openOffice, receptionist, sure, typed, visitor } from '../guestbook.fixture.ts';
import { countVisits } from '../store/counts.ts';
import { findVisit } from '../store/visits.ts';
import { chooseHost } from './choose-host.ts';
import { giftDeclared } from './facts.ts';
import { forgetVisits } from './forget-visits.ts';
import { addPlace, changePlace } from './keep-place.ts';
import { closeVisits, leaveByBadge, leaveByHand } from './leave.ts';
import { registerVisit } from './register-visit.ts';

interface Told {
  account: string;
  key: string;
  title: string;
  body: string;
}

async function told(tx: Tx): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select account_id as account, key, title_id as title, body_id as body from notification order by id`.execute(
    tx,
  );
  return rows;
}

async function appoint(tx: Tx, governmentId: string, role: 'receptionist' | 'gratification-officer') {
  const person = personRow(role);
  await insertPeople(tx, governmentId, [person]);
  await insertRoleGrants(tx, governmentId, [grantRow(person.id, role)]);
  return insertAccount(tx, governmentId, person.id);
}

eachEngine('the same form sent twice is one visit, and the host is told once', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const input = typed(office.place, { host: 'Ibu Wulan Kusnadi' });
    const first = sure(await registerVisit(tx, visitor(government), input));
    const again = sure(await registerVisit(tx, visitor(government, '2026-11-23T05:00:00Z'), input));
    assert.deepEqual([again.id, again.code, again.fresh], [first.id, first.code, false]);
    const next = sure(await registerVisit(tx, visitor(government), { ...input, name: 'Murni Asmara' }));
    assert.notEqual(next.id, first.id, 'another guest on an old page of the tablet');
    const messages = await told(tx);
    assert.deepEqual(
      messages.map((each) => [each.account, each.key]),
      [
        [office.hostAccount, `guest:${first.id}`],
        [office.hostAccount, `guest:${next.id}`],
      ],
    );
    for (const { title, body } of messages)
      assert.ok(!/Rahmad|Limbong/.test(title + body), 'no name outside the house');
    assert.equal((await findVisit(tx, first.id))?.hostPersonId, office.host);
  });
});

eachEngine(
  'who is not known for sure is nobody’s host: the receptionist is told',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const desk = await appoint(tx, government.id, 'receptionist');
      await insertPeople(tx, government.id, [personRow('P3', { name: 'Johan Noor' })]);
      const { id } = sure(
        await registerVisit(tx, visitor(government), typed(office.place, { host: 'Johan Noor' })),
      );
      assert.equal((await findVisit(tx, id))?.hostPersonId, null);
      assert.deepEqual(
        (await told(tx)).map((each) => [each.account, each.key]),
        [[desk, `guest-host:${id}`]],
      );
      const act = receptionist(government, [office.agency]);
      sure(await chooseHost(tx, act, id, office.host));
      assert.equal((await told(tx)).at(-1)?.account, office.hostAccount);
      const foreign = await chooseHost(tx, receptionist(government, [office.elsewhere]), id, office.host);
      assert.ok(isRefusal(foreign) && foreign.status === 404);
      const nobody = await chooseHost(tx, act, id, newId());
      assert.ok(isRefusal(nobody) && nobody.status === 422);
    });
  },
);

eachEngine(
  'a declared gift reaches host, UPG and whoever listens, in the same transaction',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const keeper = await appoint(tx, government.id, 'gratification-officer');
      const heard: unknown[] = [];
      const act = visitor(government);
      const listening = {
        ...act,
        wires: {
          ...act.wires,
          announce: announcer([listen(giftDeclared, async (_tx, _act, data) => void heard.push(data))]),
        },
      };
      const input = typed(office.place, { host: 'Wulan', gift: true, giftNote: 'Bingkisan' });
      const { id } = sure(await registerVisit(tx, listening, input));
      assert.deepEqual(heard, [
        { visitId: id, agencyId: office.agency, hostPersonId: office.host, day: act.today },
      ]);
      const gifts = (await told(tx)).filter((each) => each.key === `guest-gift:${id}`);
      assert.deepEqual(gifts.map((each) => each.account).sort(), [office.hostAccount, keeper].sort());
      sure(await registerVisit(tx, listening, typed(office.place, { giftNote: 'tanpa centang' })));
      assert.equal(heard.length, 1);
    });
  },
);

eachEngine('a visit ends once: by badge, by hand or after closing', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const enter = async () => sure(await registerVisit(tx, visitor(government), typed(office.place)));
    const [byBadge, byHand, forgotten] = [await enter(), await enter(), await enter()];
    sure(await leaveByBadge(tx, visitor(government, '2026-11-23T03:00:00Z'), byBadge.code));
    sure(await leaveByBadge(tx, visitor(government, '2026-11-23T04:00:00Z'), byBadge.code));
    const stranger = await leaveByHand(tx, receptionist(government, [office.elsewhere]), byHand.id);
    assert.ok(isRefusal(stranger) && stranger.status === 404);
    sure(await leaveByHand(tx, receptionist(government, [office.agency]), byHand.id));
    // Closed at 16.00 WITA, an hour of grace.
    assert.equal(await closeVisits(tx, visitor(government, '2026-11-23T08:59:00Z')), 0);
    assert.equal(await closeVisits(tx, visitor(government, '2026-11-23T09:00:00Z')), 1);
    const ends = await Promise.all([byBadge, byHand, forgotten].map(async ({ id }) => findVisit(tx, id)));
    assert.deepEqual(
      ends.map((each) => [each?.leftHow, Temporal.Instant.from(each!.leftAt!).toString()]),
      [
        ['badge', '2026-11-23T03:00:00Z'],
        ['receptionist', '2026-11-23T02:00:00Z'],
        ['closing', '2026-11-23T09:00:00Z'],
      ],
    );
  });
});

eachEngine('an entry signed without a line keeps the time of its signing', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const late = visitor(government, '2026-11-24T01:00:00Z');
    const { id } = sure(
      await registerVisit(tx, late, typed(office.place, { at: '2026-11-23T02:30:00.000Z' })),
    );
    const visit = await findVisit(tx, id);
    assert.equal(visit?.day, '2026-11-23');
    assert.equal(Temporal.Instant.from(visit!.arrivedAt).toString(), '2026-11-23T02:30:00Z');
    assert.equal(Temporal.Instant.from(visit!.receivedAt).toString(), '2026-11-24T01:00:00Z');
  });
});

eachEngine(
  'after 90 days only numbers are left, and they stay the same numbers',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const old = visitor(government, '2026-08-24T02:00:00Z');
      for (let guest = 0; guest < 3; guest++) {
        sure(await registerVisit(tx, old, typed(office.place, { people: 2, purpose: 'delivery' })));
      }
      const kept = sure(
        await registerVisit(tx, visitor(government, '2026-08-25T02:00:00Z'), typed(office.place)),
      );
      const all = { agencyIds: null, placeId: '', from: '2026-01-01' as never, to: '2026-12-31' as never };
      const before = await countVisits(tx, government.zone, all);
      const job = testAct(government, { now: '2026-11-23T01:00:00Z' });
      assert.equal((await forgetVisits(tx, job)).forgotten, 3);
      assert.equal((await forgetVisits(tx, job)).forgotten, 0);
      assert.ok(await findVisit(tx, kept.id), 'its ninetieth day is today');
      assert.deepEqual(await countVisits(tx, government.zone, all), before);
      const { rows } = await sql<object>`
      select visits, people, gifts, hour, purpose from guest_count`.execute(tx);
      assert.deepEqual(rows, [{ visits: 3, people: 6, gifts: 0, hour: 10, purpose: 'delivery' }]);
      const { rows: left } = await sql<{ n: number }>`select count(*)::int as n from guest_visit`.execute(tx);
      assert.equal(left[0]?.n, 1);
      // Another day on: the count of a day grows where its visits were forgotten in two runs.
      assert.equal(
        (await forgetVisits(tx, testAct(government, { now: '2026-11-24T01:00:00Z' }))).forgotten,
        1,
      );
    });
  },
);

eachEngine(
  'a door has hours that make sense, and a closed one receives nobody',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const act = receptionist(government, [office.agency]);
      const wrong = await addPlace(tx, act, {
        agencyId: office.agency,
        name: 'X',
        opens: '08:00',
        closes: '07:00',
      });
      assert.ok(isRefusal(wrong) && wrong.complaints[0]?.field === 'closes');
      const foreign = await addPlace(tx, act, {
        agencyId: office.elsewhere,
        name: 'X',
        opens: '08:00',
        closes: '',
      });
      assert.ok(isRefusal(foreign) && foreign.status === 403);
      sure(
        await changePlace(tx, act, office.place, { name: 'Lobi', opens: '08:00', closes: '', closed: true }),
      );
      const refused = await registerVisit(tx, visitor(government), typed(office.place));
      assert.ok(isRefusal(refused) && refused.status === 404);
    });
  },
);

eachEngine(
  'a unit of another agency and a receptionist of another door are refused',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const wrong = await registerVisit(
        tx,
        visitor(government),
        typed(office.place, { unitId: office.elsewhere }),
      );
      assert.ok(isRefusal(wrong) && wrong.complaints[0]?.field === 'unitId');
      const foreign = await registerVisit(
        tx,
        receptionist(government, [office.elsewhere]),
        typed(office.place),
      );
      assert.ok(isRefusal(foreign) && foreign.status === 403);
    });
  },
);
