import assert from 'node:assert/strict';
import { testAct } from '../act.fixture.ts';
import type { Role } from '../act.ts';
import { plainDate } from '../calendar/index.ts';
import { newId } from '../ids.ts';
import { isRefusal } from '../outcome.ts';
import { eachEngine } from '../test-database.ts';
import { askSilence, decideSilence, endSilence } from './actions/silence.ts';
import { openHouse } from './alarms.fixture.ts';
import { sightOf } from './policy.ts';
import { listSilences } from './store/silences.ts';

eachEngine(
  'a silence is read by those who read what it keeps back, and is not there for anybody else',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1);
    house.stated.push(house.condition({ code: 'S-CASH', subject: 'quiet', receivers: ['inspektur'] }));
    await house.sweep();
    await house.tell();
    const ask = async (who: 'officer' | 'head' | 'inspektur', rest: object) => {
      const request = { reason: 'Adendum sedang ditandatangani.', until: plainDate('2026-12-01') };
      const asked = await house.run((tx) =>
        askSilence(tx, house.act(who), house.sources, {
          code: 'K-END',
          subject: 's0',
          agencyId: house.agency,
          ...request,
          ...rest,
        }),
      );
      assert.ok(!isRefusal(asked));
      return asked.id;
    };
    const one = await ask('officer', {});
    const all = await ask('head', { subject: null });
    const whole = await ask('inspektur', { subject: null, agencyId: null });
    const quiet = await ask('inspektur', { code: 'S-CASH', subject: 'quiet' });
    const stranger = (role: Role, agencyId: string) =>
      testAct(government, { now: house.now, grants: [{ role, agencyIds: [agencyId] }] });
    const seenBy = (act: ReturnType<typeof house.act>) =>
      house.run(async (tx) => {
        const rows = await listSilences(tx, sightOf(act.actor, act.actor.accountId!), act.today);
        return new Set(rows.map((each) => each.id));
      });
    assert.deepEqual(await seenBy(house.act('officer')), new Set([one]), 'of the alarm he was told of');
    assert.deepEqual(await seenBy(house.act('head')), new Set([one, all]), 'not the auditors’ quiet list');
    assert.deepEqual(await seenBy(house.act('inspektur')), new Set([one, all, whole, quiet]));
    assert.deepEqual(await seenBy(house.act('mayor')), new Set([one, all, whole, quiet]), 'he decides');
    assert.deepEqual(await seenBy(stranger('agency-head', newId())), new Set());
    assert.deepEqual(await seenBy(stranger('staff', house.agency)), new Set());
    const other = stranger('agency-head', newId());
    for (const outcome of [
      await house.run((tx) => decideSilence(tx, other, { id: one, approve: true })),
      await house.run((tx) => endSilence(tx, other, one)),
    ])
      assert.ok(isRefusal(outcome) && outcome.code === 'not-found');
  },
);
