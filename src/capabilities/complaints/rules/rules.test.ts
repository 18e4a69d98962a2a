import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import {
  EVENTS,
  FINAL_STATES,
  isOpen,
  OPEN_STATES,
  STATES,
  step,
  type Event,
  type State,
} from './machine.ts';
import { tabulate, type Counted } from './statistics.ts';
import { safeLine, subjectOf } from './subject.ts';
import { likeness, similarity, trigrams } from './trigram.ts';

const events = EVENTS.filter((event) => event !== 'receive');

/** A complaint on its way, as the actions lead it. */
interface Walk {
  state: State;
  resumeTo: State | null;
  disposed: boolean;
  /** working days that passed since the window, or the wait, was opened; null: none is open */
  window: number | null;
  wait: number | null;
}
const WINDOW = 10;

function walk(steps: readonly (Event | 'day')[]): {
  path: { event: Event; from: Walk; to: Walk }[];
  end: Walk;
} {
  let at: Walk = { state: 'received', resumeTo: null, disposed: false, window: null, wait: null };
  const path: { event: Event; from: Walk; to: Walk }[] = [];
  for (const each of steps) {
    if (each === 'day') {
      at = {
        ...at,
        window: at.window === null ? null : at.window + 1,
        wait: at.wait === null ? null : at.wait + 1,
      };
      continue;
    }
    const next = step(at.state, each, {
      resumeTo: at.resumeTo,
      disposed: at.disposed,
      windowOver: at.window !== null && at.window > WINDOW,
      waitOver: at.wait !== null && at.wait > WINDOW,
    });
    if (!('to' in next)) continue;
    const to: Walk = {
      state: next.to,
      resumeTo: each === 'ask' ? at.state : null,
      disposed: at.disposed || each === 'verify',
      window: ['approve', 'reject', 'give-up'].includes(each) ? 0 : each === 'uphold' ? null : at.window,
      wait: each === 'ask' ? 0 : null,
    };
    path.push({ event: each, from: at, to });
    at = to;
  }
  return { path, end: at };
}

const walks = fc.array(fc.oneof(fc.constantFrom<Event | 'day'>(...events), fc.constant('day' as const)), {
  maxLength: 120,
});

test("no walk closes a complaint without the reporter's window, and nothing leaves an end", () => {
  fc.assert(
    fc.property(walks, (steps) => {
      for (const { event, from, to } of walk(steps).path) {
        assert.ok(STATES.includes(to.state));
        assert.ok(!FINAL_STATES.includes(from.state), `${from.state} → ${event}`);
        if (to.state !== 'closed') continue;
        if (event === 'close') assert.ok(from.state === 'resolved' && from.window! > WINDOW);
        else assert.ok(event === 'decline' && from.state === 'objected');
      }
    }),
    { numRuns: 3_000 },
  );
});

test('no complaint is ever lost: from wherever a walk got, it can still be answered, or it has ended', () => {
  const lead: (Event | 'day')[] = [
    'reply',
    'uphold',
    'return',
    'verify',
    'answer',
    'approve',
    ...Array.from({ length: WINDOW + 1 }, () => 'day' as const),
    'close',
  ];
  fc.assert(
    fc.property(walks, (steps) => {
      const { end } = walk(steps);
      if (!isOpen(end.state)) return;
      const after = walk([...steps, ...lead]).end;
      assert.equal(after.state, 'closed', `${end.state} → ${after.state}`);
    }),
    { numRuns: 3_000 },
  );
});

test('each state is reached, each event happens somewhere, and each open state has a way out', () => {
  const reached = new Set<State>(['received']);
  const happened = new Set<Event>();
  for (const state of STATES) {
    for (const event of events) {
      const about = { resumeTo: 'verified' as const, disposed: true, windowOver: false, waitOver: true };
      for (const windowOver of [false, true]) {
        for (const disposed of [false, true]) {
          const next = step(state, event, { ...about, windowOver, disposed });
          if ('to' in next) {
            reached.add(next.to);
            happened.add(event);
          }
        }
      }
    }
  }
  assert.deepEqual([...reached].sort(), [...STATES].sort());
  assert.deepEqual([...happened].sort(), [...events].sort());
  for (const state of OPEN_STATES) {
    const ways = events.filter(
      (event) =>
        'to' in
        step(state, event, { resumeTo: 'verified', disposed: true, windowOver: false, waitOver: false }),
    );
    assert.ok(ways.length > 0, state);
  }
  for (const state of FINAL_STATES) {
    for (const event of events)
      assert.ok(
        'why' in
          step(state, event, { resumeTo: 'verified', disposed: true, windowOver: true, waitOver: true }),
      );
  }
});

test('a subject is whole words of the first line; a safe line holds no number and no address', () => {
  assert.equal(subjectOf('  Jalan rusak\ndi depan sekolah'), 'Jalan rusak');
  const long = subjectOf(`${'kata '.repeat(40)}`);
  assert.ok(long.length <= 81 && long.endsWith('…') && !long.includes('kat…'));
  assert.equal(safeLine('Hubungi 0812 3456 7890 atau budi@contoh.id, RT 12'), 'Hubungi … atau …, RT 12');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.ok(subjectOf(text).isWellFormed());
      assert.doesNotMatch(safeLine(text), /\d{7}/);
    }),
  );
});

const ASCII = Array.from('abcdefgzABZ019 .,-/\'"_()');
const words = fc.array(
  fc.constantFrom('Lampu', 'jalan', 'mati', 'di', 'pasar', 'RT', '12', 'air', 'PDAM', "Jum'at", '3x'),
  { maxLength: 12 },
);
const texts = words.chain((list) => fc.constantFrom(' ', ', ', '-', '  ').map((join) => list.join(join)));

test('likeness is symmetric, from 0 to 1, and 1 for the same words', () => {
  assert.deepEqual([...trigrams('Cat')], ['  c', ' ca', 'cat', 'at ']);
  fc.assert(
    fc.property(fc.oneof(texts, fc.string()), fc.oneof(texts, fc.string()), (a, b) => {
      const [x, y] = [trigrams(a), trigrams(b)];
      const alike = similarity(x, y);
      assert.ok(alike >= 0 && alike <= 1);
      assert.equal(alike, similarity(y, x));
      assert.equal(similarity(x, x), x.size === 0 ? 0 : 1);
      assert.deepEqual(
        trigrams(a.toUpperCase().toLowerCase()),
        trigrams(a.toLowerCase().toUpperCase().toLowerCase()),
      );
    }),
  );
  assert.ok(likeness('Lampu jalan mati', { subject: 'lampu jalan mati', body: 'Sudah lama.' })! > 0.9);
  assert.equal(likeness('Lampu jalan mati', { subject: 'KTP belum jadi', body: 'Antre.' }), null);
});

eachEngine("our trigrams are pg_trgm's own", async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const ascii = fc.string({ unit: fc.constantFrom(...ASCII), maxLength: 60 });
    const pairs = fc.sample(fc.tuple(fc.oneof(texts, ascii), fc.oneof(texts, ascii)), 300);
    const { rows } = await sql<{ score: number; trigrams: string[] }>`
      select similarity(a, b)::float4 as score, show_trgm(a) as trigrams
      from json_to_recordset(${JSON.stringify(pairs.map(([a, b]) => ({ a, b })))}::json) as r (a text, b text)`.execute(
      tx,
    );
    assert.equal(rows.length, pairs.length);
    for (const [index, [a, b]] of pairs.entries()) {
      assert.deepEqual([...trigrams(a)].sort(), [...rows[index]!.trigrams].sort(), a);
      assert.equal(
        Math.fround(similarity(trigrams(a), trigrams(b))),
        Math.fround(rows[index]!.score),
        `${a} | ${b}`,
      );
    }
  });
});

/** As many complaints of each agency as `counts` says. */
const received = (counts: readonly number[]): Counted[] =>
  counts.flatMap((count, agency) =>
    Array.from({ length: count }, () => ({
      agencyId: `a${agency}`,
      inTime: null,
      days: null,
      contested: false,
      rating: null,
    })),
  );

test('nothing suppressed can be computed from what is shown, even by who knows how it is suppressed', () => {
  // Whole worlds: every table of three agencies with up to 12 complaints each; what is published is compared.
  const smallest = 3;
  const seen = new Map<string, number[][]>();
  for (let a = 0; a <= 12; a += 1)
    for (let b = 0; b <= 12; b += 1)
      for (let c = 0; c <= 12; c += 1) {
        const table = tabulate(received([a, b, c]), smallest);
        const key = JSON.stringify([
          table.agencies.map((each) => `${each.agencyId} ${each.figures.received}`).toSorted(),
          table.others,
          table.total.received,
        ]);
        seen.set(key, [...(seen.get(key) ?? []), [a, b, c]]);
      }
  for (const [key, worlds] of seen) {
    const shown = tabulate(received(worlds[0]!), smallest).agencies.map((each) => each.agencyId);
    for (let agency = 0; agency < 3; agency += 1) {
      if (shown.includes(`a${agency}`)) continue;
      const values = new Set(worlds.map((world) => world[agency]));
      const small = [...values].some((value) => value! > 0 && value! < smallest);
      if (small) assert.ok(values.size > 1, `${key}: a${agency} is ${[...values].join()}`);
    }
  }
});

const counted = fc.record({
  agencyId: fc.constantFrom('a', 'b', 'c', 'd', null),
  inTime: fc.constantFrom(true, false, null),
  days: fc.option(fc.nat(60)),
  contested: fc.boolean(),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
});

test('what is not shown enters no other figure, and what is shown adds up', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 80 }), (list) => {
      const table = tabulate(list, 5);
      const shown = new Set(table.agencies.map((each) => each.agencyId));
      for (const { figures } of table.agencies) assert.ok(figures.received! >= 5);
      const sum =
        table.agencies.reduce((all, each) => all + each.figures.received!, 0) + (table.others?.received ?? 0);
      assert.equal(sum, table.total.received ?? 0);
      // Whoever is hidden could have any rating, any speed: nothing shown changes.
      const other = list.map((each) =>
        each.agencyId !== null && shown.has(each.agencyId)
          ? each
          : { ...each, inTime: true, days: 1, contested: false, rating: 5 },
      );
      assert.deepEqual(tabulate(other, 5), table);
    }),
    { numRuns: 1_000 },
  );
});

test('a share rests on enough answers, in a row as in the total', () => {
  const one = (inTime: boolean | null, rating: number | null): Counted => ({
    agencyId: 'a',
    inTime,
    days: inTime === null ? null : 3,
    contested: false,
    rating,
  });
  const table = tabulate(
    [...Array.from({ length: 4 }, () => one(true, 5)), ...Array.from({ length: 6 }, () => one(null, null))],
    5,
  );
  assert.deepEqual(table.agencies[0]!.figures, {
    received: 10,
    inTime: null,
    medianDays: null,
    contested: null,
    satisfaction: null,
  });
  assert.equal(table.total.inTime, null);
});
