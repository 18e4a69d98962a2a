import assert from 'node:assert/strict';
import { buildServer } from '../../../../app/server.ts';
import { finalize } from '../../../../platform/blind-tokens/client.ts';
import { fromBase64url, toBase64url } from '../../../../platform/blind-tokens/spelling.ts';
import { canonicalJson } from '../../../../platform/canonical-json.ts';
import { openServerDatabase } from '../../../../platform/database/index.ts';
import { seededRandom, type Random } from '../../../../platform/random.ts';
import type { App } from '../../../../platform/services.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { boxNight } from '../../actions/box/night.ts';
import {
  dump,
  hits,
  joinedAnswers,
  mostHitsByChance,
  mostSameWayByChance,
  orders,
  sameWay,
  type DumpedRow,
} from '../../attack.fixture.ts';
import {
  AFTER_TWO_DAYS,
  blindFor,
  DAY_ONE,
  DAY_TWO,
  openBoxHouse,
  type BoxHouse,
  type HeldToken,
} from '../../box.fixture.ts';
import { SETTLED_TABLES } from '../../store/box/pool.ts';

const PEOPLE = 200;
const FIRST_DAY = 120;

eachEngine(
  'nobody can tell who gave which answers, not with all that database and log keep',
  async (database, government) => {
    const house = await openBoxHouse(database, government, [
      { source: 'internal', code: 'i1', invited: PEOPLE },
    ]);
    const log: string[] = [];
    const options = { log: { write: (line: string) => void log.push(line) } };
    const [first, second] = [
      await buildServer(house.at(DAY_ONE), options),
      await buildServer(house.at(DAY_TWO), options),
    ];
    try {
      const random = seededRandom(20_261_123);
      const codes = house.codes.get('i1')!;
      const people = codes.map((_, index) => `orang-${index}`);
      const group = await post(house, first, 'kode', { code: codes[0] });
      const { kid } = group.json<{ kid: string }>();
      const tokens = new Map<string, HeldToken>();
      for (const index of shuffled([...codes.keys()], random))
        tokens.set(people[index]!, await takeOverWire(house, first, kid, codes[index]!));

      // What somebody knows who stood by: who answered when. The mark in each answer tells the test, and nobody else, whose it is.
      const came = shuffled(people, random);
      const owners = new Map(came.map((person) => [random.id(DAY_ONE), person]));
      const answersOf = new Map([...owners].map(([mark, person]) => [person, { i2: 'ya', i3: mark }]));
      const send = async (app: App, person: string) => {
        const body = { ...tokens.get(person)!, answers: answersOf.get(person)! };
        assert.equal((await post(house, app, 'jawab', body)).statusCode, 200);
      };
      const ownerOf = (row: DumpedRow) => owners.get((JSON.parse(row['answers']!) as { i3: string }).i3)!;
      for (const person of came.slice(0, FIRST_DAY)) await send(first, person);

      // The attack is a good one: on the pool of the day it tells everybody.
      const today = await dump(database, government.id);
      const known = orders(today.get('box_pool')!).map(({ by, rows }) => ({
        by,
        hits: hits(came.slice(0, FIRST_DAY), rows.map(ownerOf)),
      }));
      assert.equal(Math.max(...known.map((each) => each.hits)), FIRST_DAY);

      await boxNight(house.at(DAY_TWO), government);
      for (const person of came.slice(FIRST_DAY)) await send(second, person);
      await boxNight(house.at(AFTER_TWO_DAYS), government);

      const found = await dump(database, government.id);
      const rows = joinedAnswers(found, (row) => canonicalJson(JSON.parse(row['answers']!)));
      assert.equal(rows.length, PEOPLE);
      assert.ok(
        rows.every((row) => row['nullifier.~ctid'] !== undefined && row['receipt.~ctid'] !== undefined),
      );
      assert.equal(new Set(rows.map((row) => row['~xmin'])).size, 1, 'one transaction wrote both days');

      // Everybody in every order that the other side knows, and in the order in which they came.
      const memberOf = new Map(
        found.get('survey_member')!.map((row) => [row['id']!, `orang-${row['key']!.split('-')[1]!}`]),
      );
      const invitations = orders(found.get('survey_invitation')!).map((each) => ({
        by: each.by,
        people: each.rows.map((row) => memberOf.get(row['member_id']!)!),
      }));
      const sequences = [{ by: 'as they came', people: came }, ...invitations];
      const answers = orders(rows).map(({ by, rows: sorted }) => ({ by, owners: sorted.map(ownerOf) }));
      const tries = sequences.length * answers.length;
      const mostHits = mostHitsByChance(tries);
      const mostSame = mostSameWayByChance(PEOPLE, tries);
      const told = sequences.flatMap((sequence) =>
        answers.map((answer) => ({
          by: `${sequence.by} / ${answer.by}`,
          hits: hits(sequence.people, answer.owners),
          sameWay: Math.abs(sameWay(sequence.people, answer.owners)),
        })),
      );
      assert.deepEqual(
        told.filter((each) => each.hits >= mostHits || each.sameWay >= mostSame),
        [],
      );

      // No value of an answer's rows stands anywhere on the other side, and no line of the log tells of a step.
      const other = new Set(
        [...found].filter(([name]) => !name.startsWith('box_')).flatMap(([, all]) => all.flatMap(valuesOf)),
      );
      const shared = new Set(rows.flatMap(valuesOf).filter((value) => other.has(value)));
      assert.deepEqual(shared, new Set([government.id, kid]));
      assert.deepEqual(
        log.filter((line) => /kode|terbit|jawab|\/s\//.test(line)),
        [],
      );
      await first.inject({ url: '/api/government', headers: { host: hostOf(house) } });
      assert.equal(
        log.filter((line) => line.includes('/api/government')).length,
        1,
        'the control: a log is written',
      );
      if (database.name === 'server') await searchFiles();
    } finally {
      await first.close();
      await second.close();
    }
  },
);

/** Dead versions would still lie in the order of their coming: the files hold none. */
async function searchFiles(): Promise<void> {
  const url = new URL(process.env['LURUS_TEST_OWNER_URL']!);
  [url.username, url.password] = ['postgres', ''];
  const administrator = openServerDatabase(url.href, 1);
  try {
    await administrator.runScript('create extension if not exists pageinspect');
    for (const table of SETTLED_TABLES) {
      const { rows } = await administrator.runScript(`
        select count(*)::int as dead from generate_series(0, pg_relation_size('${table}') / 8192 - 1) as page,
          heap_page_items(get_raw_page('${table}', page::int)) where lp_len > 0 and t_xmax::text <> '0'`);
      assert.deepEqual(rows, [{ dead: 0 }], table);
    }
  } finally {
    await administrator.close();
  }
}

const hostOf = (house: BoxHouse) => `${house.government.id}.localhost`;

function post(house: BoxHouse, app: App, step: string, body: object) {
  return app.inject({
    method: 'POST',
    url: `/s/${house.wave.code}/${step}`,
    headers: { host: hostOf(house), 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
}

async function takeOverWire(house: BoxHouse, app: App, kid: string, code: string): Promise<HeldToken> {
  const { opened, prepared, blinded, inverse } = await blindFor(house, kid);
  const issued = await post(house, app, 'terbit', { code, kid, blinded: toBase64url(blinded) });
  const given = fromBase64url(issued.json<{ blindSignature: string }>().blindSignature, opened.bytes)!;
  const signature = await finalize(opened, prepared, given, inverse);
  return { kid, prepared: toBase64url(prepared), signature: toBase64url(signature) };
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = random.int(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

/** Values that could join two rows: neither empty, nor a small number, a day or a word. */
function valuesOf(row: DumpedRow): string[] {
  return Object.entries(row)
    .filter(([name]) => !name.includes('~'))
    .map(([, value]) => value)
    .filter((value) => value.length >= 16);
}
