import assert from 'node:assert/strict';
import { test } from 'node:test';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { sql } from 'kysely';
import { html } from '../http/html.ts';
import { pageRoute } from '../http/pages.ts';
import { newGovernment, eachEngine } from '../test-database.ts';
import { formRoute } from './form-route.ts';
import { loadOf, LoadMeter } from './load.ts';
import { openFormHouse, urlencoded, type FormHouse } from './open-forms.fixture.ts';
import { newChallenge } from './proof.ts';
import { proofField } from './proof-field.ts';
import { CHALLENGE_PATH, openFormRoutes } from './routes.ts';
import { sweep } from './sweep.ts';

async function openProofHouse(...[database, government]: Parameters<Parameters<typeof eachEngine>[1]>) {
  return openFormHouse(database, government, (app, services) => {
    openFormRoutes(app, services);
    pageRoute(app, services, { path: '/isi' }, async (_tx, context) => ({
      title: 'Isi',
      body: html`<form method="post">${proofField(context)}</form>`,
    }));
    formRoute(app, services, { path: '/isi' }, async (_tx, _context, { proven, values }) => ({
      redirect: `/${proven ? 'terbukti' : 'belum'}/${values.text('isi')}`,
    }));
  });
}

async function fetchChallenge(house: FormHouse): Promise<Challenge> {
  const reply = await house.app.inject({ url: CHALLENGE_PATH, headers: { host: house.host } });
  assert.equal(reply.headers['cache-control'], 'no-store');
  return reply.json();
}

async function solved(challenge: Challenge) {
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) };
}

/** What the browser's script writes into the field. */
async function solve(challenge: Challenge): Promise<string> {
  return Buffer.from(JSON.stringify(await solved(challenge))).toString('base64');
}

async function send(house: FormHouse, bukti: string): Promise<string> {
  const reply = await house.app.inject({
    method: 'POST',
    url: '/isi',
    ...urlencoded({ isi: 'x', bukti }),
    headers: { ...urlencoded({}).headers, host: house.host },
  });
  assert.equal(reply.statusCode, 303, reply.body);
  return String(reply.headers.location);
}

eachEngine(
  'a proof counts once; without one, or with a wrong one, a form is taken all the same',
  async (database, government) => {
    const house = await openProofHouse(database, government);
    const challenge = await fetchChallenge(house);
    const proof = await solve(challenge);
    assert.equal(await send(house, proof), '/terbukti/x');
    assert.equal(await send(house, proof), '/belum/x', 'spent');
    const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } };
    const late = await newChallenge(house.services, government.id, 'calm');
    const longer = {
      ...late,
      parameters: { ...late.parameters, expiresAt: late.parameters.expiresAt! + 9_999 },
    };
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
    const unsolved = encode({ challenge: late, solution: { counter: 1, derivedKey: '00'.repeat(32) } });
    for (const wrong of [
      '',
      'bukan base64 \u{1f600}',
      encode(null),
      encode({}),
      encode({ challenge: {}, solution: {} }),
      encode({
        challenge: { parameters: { expiresAt: 9e9 }, signature: 'x' },
        solution: { counter: {}, derivedKey: [] },
      }),
      encode({ challenge: easier, solution: (await solved(challenge)).solution }),
      encode({ challenge: longer, solution: (await solved(late)).solution }),
      unsolved,
      'A'.repeat(50_000),
    ]) {
      assert.equal(await send(house, wrong), '/belum/x', wrong.slice(0, 60));
    }
  },
);

eachEngine('of many forms with one proof at the same instant one is proven', async (database, government) => {
  const house = await openProofHouse(database, government);
  const proof = await solve(await fetchChallenge(house));
  const paths = await Promise.all(Array.from({ length: 8 }, () => send(house, proof)));
  assert.equal(paths.filter((each) => each.startsWith('/terbukti')).length, 1);
});

eachEngine(
  'a proof for another government is none; spent ones are forgotten after a day',
  async (database, government) => {
    const house = await openProofHouse(database, government);
    const other = await newGovernment(database);
    assert.equal(
      await send(house, await solve(await newChallenge(house.services, other.id, 'calm'))),
      '/belum/x',
    );
    assert.equal(await send(house, await solve(await fetchChallenge(house))), '/terbukti/x');
    const count = async () =>
      (await house.run((tx) => sql<{ n: number }>`select count(*)::int as n from spent_proof`.execute(tx)))
        .rows[0]?.n;
    await sweep(house.services, government);
    assert.equal(await count(), 1);
    await house.run((tx) =>
      sql`insert into spent_proof values (${government.id}::uuid, 'alt', now() - interval '25 hours')`.execute(
        tx,
      ),
    );
    await sweep(house.services, government);
    assert.equal(await count(), 1);
  },
);

eachEngine('the page with a proof asks for its script, where it was built', async (database, government) => {
  const house = await openProofHouse(database, government);
  const reply = await house.app.inject({ url: '/isi', headers: { host: house.host } });
  assert.match(reply.body, /<input type="hidden" name="bukti" value="" data-proof="\/bukti-kerja">/);
  const policy = String(reply.headers['content-security-policy']);
  assert.equal(reply.body.includes('<script'), policy.includes("script-src 'self'"));
  assert.doesNotMatch(policy, /unsafe/);
});

test('the work grows with the load, and shrinks again when the minute is over', () => {
  assert.equal(loadOf({ entries: 20, unproven: 5, delay: 20 }), 'calm');
  assert.equal(loadOf({ entries: 100, unproven: 80, delay: 20 }), 'busy');
  assert.equal(loadOf({ entries: 10, unproven: 0, delay: 400 }), 'busy');
  assert.equal(loadOf({ entries: 1_300, unproven: 0, delay: 20 }), 'flood');
  let now = 0;
  const meter = new LoadMeter(() => now);
  for (let index = 0; index < 400; index += 1) meter.note(false);
  assert.deepEqual([meter.signs().entries, meter.signs().unproven], [400, 400]);
  now = 61_000;
  meter.note(true);
  assert.deepEqual([meter.signs().entries, meter.signs().unproven], [1, 0]);
});
