import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { setParameter } from '../../clearance/clearance.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { spendPersonToken } from '../actions/spend-token.ts';
import type { TokenOffer } from '../contract-tokens.ts';
import { runJob } from '../nights.fixture.ts';
import { TOKEN_VERIFIERS } from '../parameters.ts';
import { requestTokens } from '../sealing/fetch-tokens.ts';
import { readPersonToken, spellPersonToken } from '../sealing/person-token.ts';
import type { WbsTables } from '../store/tables.ts';
import { sampleReport, TODAY } from '../wbs.fixture.ts';
import { openPublicHouse, type Answer, type PublicHouse } from './public.fixture.ts';

const PATH = '/api/reporter-tokens';
const NIGHT = `${TODAY}T01:00:00Z`;

/** What the page does with an offer. */
const prepare = ({ key, context, count }: TokenOffer) => requestTokens({ key: key!, context, count });

/** The main host of a house whose channel is open. */
function mainHost(house: PublicHouse) {
  const host = house.host.replace('wbs.', '');
  const ask = (cookie: string, method: string, body?: unknown) =>
    house.ask(method, PATH, { host, headers: { cookie }, ...(body === undefined ? {} : { body }) });
  return {
    ask,
    offer: async (cookie: string) => JSON.parse((await ask(cookie, 'GET')).text) as TokenOffer,
  };
}

async function send(house: PublicHouse, personToken?: string): Promise<Answer> {
  const { body } = await sampleReport(house);
  const path = `/api/wbs/drafts/${await house.draft()}/send`;
  return house.ask('POST', path, {
    body: { ...body, ...(personToken === undefined ? {} : { personToken }) },
  });
}

type Row = { id: string; key_id?: string; vouched?: boolean | null };
const rowsOf = (house: PublicHouse, table: keyof WbsTables) =>
  house.run(async (tx) => (await sql<Row>`select * from ${sql.table(table)}`.execute(tx)).rows);

eachEngine(
  'where no verifier is switched on, no token is offered, issued, made by night or taken',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const cookie = await house.signIn(['receptionist'], 'main');
    const { ask } = mainHost(house);
    await runJob(house, 'wbs-night', NIGHT);
    assert.equal((await rowsOf(house, 'wbs_token_secret')).length, 0);
    assert.equal((await ask(cookie, 'GET')).status, 404);
    const body = { kid: 'a'.repeat(22), blinded: ['A'.repeat(512)] };
    assert.equal((await ask(cookie, 'POST', body)).status, 404);
    assert.equal(
      (await house.ask('GET', PATH, { headers: { cookie } })).status,
      404,
      'never on the sealed origin',
    );
    const spelled = `LT1.${'a'.repeat(22)}.${'A'.repeat(43)}.${'A'.repeat(512)}`;
    const refused = await send(house, spelled);
    assert.deepEqual([refused.status, refused.json.code], [409, 'person-token']);
    const wizard = await house.ask('GET', '/baru');
    assert.match(wizard.text, /&quot;personToken&quot;:false/);
  },
);

eachEngine(
  'tokens are fetched once a quarter at another occasion, and each vouches for one report of nobody in particular',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { ask, offer } = mainHost(house);
    const [cookie, other] = [
      await house.signIn(['receptionist'], 'main'),
      await house.signIn(['auditor'], 'main'),
    ];
    await house.run((tx) => setParameter(tx, government, TOKEN_VERIFIERS, ['staff']));
    assert.deepEqual([(await offer(cookie)).key, (await offer(cookie)).keys], [null, null], 'not made yet');
    await runJob(house, 'wbs-night', NIGHT);

    const offered = await offer(cookie);
    assert.deepEqual([offered.count, offered.validUntil, offered.taken], [3, '2027-03-31', false]);
    assert.equal(offered.keys, (await offer(other)).keys, 'everybody is shown the same list of keys');
    const { body, open } = await prepare(offered);
    const elsewhere = await prepare(offered);
    for (const [wrong, field] of [
      [{ ...body, blinded: body.blinded.slice(1) }, 'blinded'],
      [{ ...body, blinded: [...body.blinded.slice(1), '_'.repeat(512)] }, 'blinded.2'],
      [{ ...body, blinded: [...body.blinded.slice(1), 'A'.repeat(512)] }, 'blinded.2'],
    ] as const)
      assert.equal((await ask(cookie, 'POST', wrong)).json.fields?.[0]?.field, field);
    assert.equal((await ask(cookie, 'POST', { ...body, kid: 'a'.repeat(22) })).json.code, 'token-key');
    const issued = await ask(cookie, 'POST', body);
    assert.equal(issued.status, 200, issued.text);
    assert.equal((await ask(cookie, 'POST', body)).text, issued.text, 'sent again, the same signatures');
    assert.equal((await ask(cookie, 'POST', elsewhere.body)).json.code, 'tokens-taken');
    assert.equal((await offer(cookie)).taken, true);
    assert.equal((await ask(other, 'POST', elsewhere.body)).status, 200);
    const { blindSignatures } = JSON.parse(issued.text) as { blindSignatures: string[] };
    const [first, second, third] = (await open(blindSignatures)) as [string, string, string];

    assert.equal((await send(house, first)).status, 200);
    const { body: sample } = await sampleReport(house);
    const path = `/api/wbs/drafts/${await house.draft()}/send`;
    const sent = await house.ask('POST', path, { body: { ...sample, personToken: second } });
    for (const again of [{ ...sample, personToken: second }, sample])
      assert.deepEqual((await house.ask('POST', path, { body: again })).json, sent.json, 'a broken line');
    assert.equal((await send(house)).status, 200);
    const cases = await rowsOf(house, 'wbs_case');
    assert.equal(
      cases.filter((each) => each.vouched).length,
      2,
      'the one without a token is as good a report',
    );
    assert.equal(cases.length, 3);

    const refusals = [
      first,
      third.slice(0, -1) + (third.endsWith('A') ? 'Q' : 'A'),
      `${third}A`,
      third.replace(/\.[\w-]{22}\./, `.${'a'.repeat(22)}.`),
    ];
    for (const refused of await Promise.all(refusals.map((each) => send(house, each))))
      assert.deepEqual([refused.status, refused.json.code], [409, 'person-token'], refused.text);
    assert.equal((await send(house, 'LT2.x.y.z')).json.fields?.[0]?.field, 'personToken');
    assert.equal(
      (await rowsOf(house, 'wbs_case')).length,
      3,
      'a report whose token is refused is not stored',
    );

    const spent = await rowsOf(house, 'wbs_nullifier');
    assert.deepEqual(Object.keys(spent[0]!).sort(), ['government_id', 'id', 'key_id', 'nullifier']);
    const issues = await rowsOf(house, 'wbs_token_issue');
    assert.deepEqual(Object.keys(issues[0]!).sort(), [
      'blinded_hash',
      'government_id',
      'holder',
      'id',
      'key_id',
    ]);

    await runJob(house, 'wbs-night', '2026-12-31T17:10:00Z');
    assert.equal(
      (await rowsOf(house, 'wbs_token_secret')).length,
      1,
      'the quarter is over: a new key, one private half',
    );
    assert.notEqual((await rowsOf(house, 'wbs_token_secret'))[0]!.id, spent[0]!.key_id);
    assert.equal((await rowsOf(house, 'wbs_nullifier')).length, 2);
    await runJob(house, 'wbs-night', '2027-03-31T17:10:00Z');
    assert.equal(
      (await rowsOf(house, 'wbs_nullifier')).length,
      0,
      'what is not taken any more need not be remembered',
    );
    assert.equal((await rowsOf(house, 'wbs_token_issue')).length, 0);
  },
);

eachEngine(
  'a token of another government, or whose days are over, vouches for nothing',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { ask, offer } = mainHost(house);
    const cookie = await house.signIn(['receptionist'], 'main');
    await house.run((tx) => setParameter(tx, government, TOKEN_VERIFIERS, ['staff']));
    await runJob(house, 'wbs-night', NIGHT);
    const offered = await offer(cookie);
    const { body, open } = await prepare({ ...offered, context: `${offered.context.slice(0, -1)}x` });
    const { blindSignatures } = JSON.parse((await ask(cookie, 'POST', body)).text) as {
      blindSignatures: string[];
    };
    const [foreign] = (await open(blindSignatures)) as [string];
    assert.equal((await send(house, foreign)).json.code, 'person-token');
    const other = await house.signIn(['auditor'], 'main');
    const own = await prepare(offered);
    const signed = JSON.parse((await ask(other, 'POST', own.body)).text) as { blindSignatures: string[] };
    const [token] = (await own.open(signed.blindSignatures)) as [string];
    const spend = (day: string) => house.run((tx) => spendPersonToken(tx, government, token, plainDate(day)));
    assert.match((await spend('2027-04-01'))?.message.id ?? '', /sudah habis/);
    assert.equal(await spend('2027-03-31'), null);
    assert.match((await spend('2027-03-31'))?.message.id ?? '', /sudah terpakai/);
  },
);

test('a token is read as it was pasted, and in one spelling only', () => {
  const prepared = new Uint8Array([...Array<number>(32).fill(9), ...Buffer.from('wbs:a')]);
  const spelled = spellPersonToken({ kid: 'k'.repeat(22), prepared, signature: 's'.repeat(512) });
  const read = readPersonToken(`  ${spelled.slice(0, 60)}\n ${spelled.slice(60)} `, 'wbs:a');
  assert.deepEqual(read, { kid: 'k'.repeat(22), prepared, signature: 's'.repeat(512) });
  for (const wrong of ['', 'LT1...', spelled.slice(1), `${spelled}A`, spelled.replace('LT1', 'LT2')])
    assert.equal(readPersonToken(wrong, 'wbs:a'), null);
});
