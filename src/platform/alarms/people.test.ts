import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { plainDate } from '../calendar/index.ts';
import { newId } from '../ids.ts';
import { isRefusal } from '../outcome.ts';
import { eachEngine } from '../test-database.ts';
import { acknowledge, acknowledgeByLink, acknowledgeByReply } from './actions/acknowledge.ts';
import { delegate, endDelegation } from './actions/delegate.ts';
import { askSilence, decideSilence, endSilence } from './actions/silence.ts';
import { openHouse, type House } from './alarms.fixture.ts';
import { callLink } from './call-link.ts';
import { sightOf } from './policy.ts';
import { listSilences } from './store/silences.ts';

const LADDER = [
  { after: 1, receivers: ['agency-head' as const] },
  { after: 2, receivers: ['government-head' as const] },
];
const mac = (value: string) => createHmac('sha256', 'key').update(value).digest('hex');
const codeOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.code : outcome);

async function alarmIds(house: House): Promise<string[]> {
  const { rows } = await house.run((tx) => sql<{ id: string }>`select id from alarm order by id`.execute(tx));
  return rows.map((row) => row.id);
}

async function onDay(house: House, local: string): Promise<void> {
  house.at(local);
  await house.sweep();
  house.at(local.replace(':00', ':15'));
  await house.tell();
}

const times = async (house: House) =>
  Object.fromEntries(Object.entries(await house.heard()).map(([who, titles]) => [who, titles.length]));

eachEngine(
  'nobody acknowledges: the ladder is climbed by working days, and the critical repeated',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1, { ladder: LADDER });
    await onDay(house, '2026-11-23T10:00');
    assert.deepEqual(await times(house), { officer: 1 });
    await onDay(house, '2026-11-24T10:00');
    assert.deepEqual(await times(house), { officer: 1, head: 1 });
    await onDay(house, '2026-11-25T10:00');
    assert.deepEqual(await times(house), { officer: 1, head: 1, mayor: 1 });
    await onDay(house, '2026-11-26T10:00');
    assert.deepEqual(await times(house), { officer: 2, head: 1, mayor: 1 });
    await onDay(house, '2026-11-26T11:00');
    assert.deepEqual(await times(house), { officer: 2, head: 1, mayor: 1 });
  },
);

eachEngine(
  'an acknowledgement holds ladder and repeats three working days, hides nothing, and the next step is told',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1, { ladder: LADDER });
    await onDay(house, '2026-11-23T10:00');
    const ids = await alarmIds(house);
    const by = (who: 'officer' | 'head', days?: number) =>
      house.run((tx) => acknowledge(tx, house.act(who), { alarmIds: ids, days }));
    assert.equal(codeOf(await by('head')), 'not-found', 'he was not told');
    for (const days of [0, 11, 1.5]) assert.equal(codeOf(await by('officer', days)), 'invalid');
    assert.deepEqual(await by('officer'), { alarms: 1, until: '2026-11-26' });
    await onDay(house, '2026-11-26T10:00');
    assert.deepEqual(await times(house), { officer: 1 });
    const { rows } = await house.run((tx) => sql`select from alarm where cleared_at is null`.execute(tx));
    assert.equal(rows.length, 1, 'the fact stays');
    house.stated.push(house.condition({ step: 2 }));
    await onDay(house, '2026-11-26T15:00');
    assert.deepEqual(await times(house), { officer: 2 });
    // The hold is over, but the step below is no longer the top one: its ladder rests, and nothing of it is repeated.
    await onDay(house, '2026-11-30T10:00');
    assert.deepEqual(await times(house), { officer: 2 });
  },
);

eachEngine(
  'a reply by SMS or the signed link acknowledges the whole message, from the right number and once',
  async (database, government) => {
    const house = await openHouse(database, government);
    await house.run((tx) =>
      sql`update account set phone = '+6281234567890' where id = ${house.accounts.officer}::uuid`.execute(tx),
    );
    house.state(2);
    await onDay(house, '2026-11-23T10:00');
    const sent = await house.run((tx) =>
      sql<{ text: string }>`select text from outbox where channel = 'sms'`.execute(tx),
    );
    const code = /OK (\d{4})/.exec(sent.rows[0]!.text)![1]!;
    assert.ok(sent.rows[0]!.text.length <= 160);
    const reply = (phone: string, text: string) =>
      house.run((tx) => acknowledgeByReply(tx, house.act(), { phone, text }));
    const wrong = code === '0000' ? '0001' : '0000';
    assert.equal(codeOf(await reply('0812-3456-7890', `OK ${wrong}`)), 'not-found');
    assert.equal(codeOf(await reply('0812-3456-7891', `OK ${code}`)), 'not-found');
    assert.equal(codeOf(await reply('0812-3456-7890', 'siapa ini?')), 'not-found');
    assert.deepEqual(await reply('081234567890', `ok%2B${code}`), { alarms: 2, until: '2026-11-26' });

    const calls = await house.run((tx) => sql<{ id: string }>`select id from alarm_call`.execute(tx));
    const token = callLink(mac, government.id, calls.rows[0]!.id);
    const open = (given: string) =>
      house.run((tx) => acknowledgeByLink(tx, house.act(), { token: given, mac }));
    assert.equal(codeOf(await open(`${token.slice(0, -1)}x`)), 'not-found');
    assert.equal(codeOf(await open(callLink(mac, newId(), calls.rows[0]!.id))), 'not-found');
    assert.deepEqual(await open(token), { alarms: 2, until: '2026-11-26' });
    assert.equal(codeOf(await open(token)), 'link-spent');
    house.at('2026-12-08T10:00');
    assert.equal(codeOf(await reply('081234567890', `OK ${code}`)), 'not-found', 'the code has expired');
  },
);

eachEngine(
  'a silence needs a reason, an end within 30 days and somebody above; then nothing is told until it ends',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1);
    await house.sweep();
    const ask = (rest: object = {}, who: 'officer' | 'mayor' = 'officer') =>
      house.run((tx) =>
        askSilence(tx, house.act(who), house.sources, {
          code: 'K-END',
          subject: null,
          agencyId: house.agency,
          reason: 'Adendum sedang ditandatangani.',
          until: plainDate('2026-12-23'),
          ...rest,
        }),
      );
    assert.equal(codeOf(await ask({ reason: 'malas' })), 'invalid');
    assert.equal(codeOf(await ask({ until: plainDate('2026-12-24') })), 'invalid');
    assert.equal(codeOf(await ask({ code: 'X' })), 'invalid');
    assert.equal(codeOf(await ask({ agencyId: null })), 'not-allowed');
    assert.equal(codeOf(await ask({}, 'mayor')), 'not-allowed', 'nobody stands above');
    const asked = await ask();
    assert.ok(!isRefusal(asked));
    const decide = (who: 'officer' | 'head') =>
      house.run((tx) => decideSilence(tx, house.act(who), { id: asked.id, approve: true }));
    assert.equal(codeOf(await decide('officer')), 'not-allowed');
    assert.deepEqual(await decide('head'), { state: 'approved' });
    assert.equal(codeOf(await decide('head')), 'silence-decided');
    house.at('2026-11-23T10:15');
    assert.equal(await house.tell(), 0, 'what waited is not told any more');
    await house.sweep();
    assert.equal(await house.tell(), 0);
    const listed = await house.run((tx) =>
      listSilences(tx, sightOf(house.act('head').actor, house.accounts.head), plainDate('2026-11-23')),
    );
    assert.deepEqual(
      listed.map((each) => [each.state, each.reason]),
      [['approved', 'Adendum sedang ditandatangani.']],
    );
    await house.run((tx) => endSilence(tx, house.act('officer'), asked.id));
    await onDay(house, '2026-11-24T10:00');
    assert.ok((await house.heard())['officer']?.includes('Kritis: Kontrak segera berakhir'));
  },
);

eachEngine(
  'a silence ends by itself after its last day, and what it withheld is told',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1);
    const request = { code: 'K-END', subject: 's0', agencyId: house.agency, until: plainDate('2026-11-24') };
    const reason = 'Adendum sedang ditandatangani.';
    const asked = await house.run((tx) =>
      askSilence(tx, house.act('officer'), house.sources, { ...request, reason }),
    );
    assert.ok(!isRefusal(asked));
    await house.run((tx) => decideSilence(tx, house.act('head'), { id: asked.id, approve: true }));
    const told = async () =>
      (await house.heard())['officer']?.filter((title) => title.startsWith('Kritis')).length ?? 0;
    await onDay(house, '2026-11-24T10:00');
    assert.equal(await told(), 0);
    await onDay(house, '2026-11-25T10:00');
    assert.equal(await told(), 1);
  },
);

eachEngine(
  'while an officer is away his delegate hears, and he himself when he is back',
  async (database, government) => {
    const house = await openHouse(database, government);
    const days = { from: plainDate('2026-11-23'), to: plainDate('2026-11-27'), kind: 'plh' as const };
    const make = (who: 'officer' | 'head', accountId: string, delegateId: string, rest: object = {}) =>
      house.run((tx) => delegate(tx, house.act(who), { ...days, accountId, delegateId, ...rest }));
    const { officer, head } = house.accounts;
    assert.equal(codeOf(await make('head', officer, head)), 'not-allowed');
    assert.equal(codeOf(await make('officer', officer, officer)), 'invalid');
    assert.equal(codeOf(await make('officer', officer, newId())), 'invalid');
    assert.equal(codeOf(await make('officer', officer, head, { to: plainDate('2027-11-27') })), 'invalid');
    const made = await make('officer', officer, head);
    assert.ok(!isRefusal(made));
    house.state(1);
    await onDay(house, '2026-11-23T10:00');
    assert.deepEqual(await times(house), { head: 1 });
    assert.deepEqual(await house.run((tx) => endDelegation(tx, house.act('officer'), made.id)), {
      ended: true,
    });
    await onDay(house, '2026-11-24T10:00');
    assert.deepEqual(await times(house), { head: 1, officer: 1 });
  },
);
