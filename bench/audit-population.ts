import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { examinePopulation } from '../src/capabilities/audit/actions/population/examine-population.ts';
import { lookDigits, lookRound } from '../src/capabilities/audit/actions/population/look-agencies.ts';
import { lookExact, lookNear, lookSplit } from '../src/capabilities/audit/actions/population/look-lines.ts';
import type { RuleAnswer } from '../src/capabilities/audit/actions/population/question.ts';
import { questionOf } from '../src/capabilities/audit/actions/population/question.fixture.ts';
import {
  cityYear,
  type Injected,
  type SimulatedLine,
} from '../src/capabilities/audit/simulation/population/city-year.ts';
import { newId } from '../src/platform/ids.ts';
import { BY_HAND } from './audit-population-sql.ts';
import type { BenchCity } from './city.ts';
import { print } from './measure.ts';

const CHUNK = 20_000;
/** Where the extra splits are listed, one group of line numbers a line. */
const EXTRA = join(tmpdir(), 'lurus-bench-extra-splits.txt');

/** Two million lines of a simulated year: loaded, the five queries, the whole catalogue. */
export async function benchPopulation(bench: BenchCity, smoke: boolean, lines = 2_000_000): Promise<void> {
  const { db, government } = bench;
  const year = cityYear({ lines: smoke ? 20_000 : lines, seed: 1 });
  let begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  let chunk: SimulatedLine[] = [];
  const load = async () => {
    await insertChunk(bench, chunk);
    chunk = [];
  };
  for (const each of year.lines) if (chunk.push(each) === CHUNK) await load();
  await load();
  await addCrossData(bench);
  await bench.asOwner(
    'vacuum analyze audit_line, audit_vendor_facts, audit_person_key, audit_standard_price',
  );
  print('audit population, loaded', { lines: smoke ? 20_000 : lines, seconds: seconds() });

  const question = await questionOf(db, government);
  const looks: Record<string, () => Promise<unknown[]>> = {
    'exact duplicates': () => lookExact.cases(question),
    'near duplicates': () => lookNear.cases(question),
    'leading digits': () => lookDigits.cases(question),
    splits: () => lookSplit.cases(question),
    'round amounts': () => lookRound.cases(question),
  };
  let [all, allByHand] = [0, 0];
  for (const [name, look] of Object.entries(looks)) {
    begun = performance.now();
    const { rows } = await question.read((tx) => sql.raw(BY_HAND[name]!).execute(tx));
    const byHand = seconds();
    begun = performance.now();
    const cases = (await look()).length;
    const took = seconds();
    print(`audit population, ${name}`, {
      seconds: took,
      'by hand': byHand,
      cases,
      'rows by hand': rows.length,
    });
    all += took;
    allByHand += byHand;
  }
  print('audit population, five queries', {
    seconds: all,
    'by hand': allByHand,
    times: all / allByHand,
    aim: '25 s, 1.4 times',
  });
  begun = performance.now();
  const answers = await examinePopulation(question);
  print('audit population, catalogue', {
    seconds: seconds(),
    flags: answers.reduce((sum, answer) => sum + answer.found.length, 0),
    'memory MiB': process.resourceUsage().maxRSS / 1_024,
    aim: '120 s',
  });
  await printInjected(bench, year.injected, answers);
  const slow = answers.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  print(
    'audit population, slowest',
    Object.fromEntries(slow.map(({ code, milliseconds }) => [code, milliseconds / 1_000])),
  );
  await bench.asOwner('truncate audit_line, audit_vendor_facts, audit_person_key, audit_standard_price');
}

/**
 * What the other rules read: facts of every vendor, keys of every employee, a standard price of every thing. Few of them meet, as in a city:
 * one vendor in a thousand shares a telephone with an employee, one in five hundred an account with another vendor.
 */
async function addCrossData({ db, government }: BenchCity): Promise<void> {
  const id = sql`gen_random_uuid()`;
  await db.asGovernment(government.id, async (tx) => {
    await sql`
      insert into audit_person_key (government_id, id, person_id, kind, key, last4)
      select ${government.id}::uuid, ${id}, id, 'phone', 'phone ' || row_number() over (order by id), null from person`.execute(
      tx,
    );
    await sql`
      insert into audit_vendor_facts (government_id, id, vendor_key, name, tax_valid, nib, founded_on, account_key, account_holder, phone_key)
      select ${government.id}::uuid, ${id}, vendor, name, true, 'NIB', date '2015-01-01', 'account ' || case when n % 500 = 0 then 0 else n end, name,
        case when n % 1000 = 0 then 'phone ' || n / 1000 end
      from (
        select vendor_key as vendor, max(vendor_name) as name, row_number() over (order by vendor_key) as n
        from audit_line group by vendor_key) as one`.execute(tx);
    await sql`
      insert into audit_standard_price (government_id, id, year, code, item, unit, region, price, is_cap, source)
      select ${government.id}::uuid, ${id}, 2026, 'SSH ' || row_number() over (order by description), description, 'buah', '', 110000, false, 'SSH'
      from (select distinct description from audit_line) as one`.execute(tx);
  });
}

/** What was put in beside what was found. */
async function printInjected(
  { db, government }: BenchCity,
  injected: Injected,
  answers: readonly RuleAnswer[],
) {
  const { rows } = await db.asGovernment(government.id, (tx) =>
    sql<{ id: string; line: number }>`
      select id, substring(reference from 7)::int as line from audit_line where id = any(${idsOf(answers)}::uuid[])`.execute(
      tx,
    ),
  );
  const lineOf = new Map(rows.map(({ id, line }) => [id, line]));
  const groupsOf = (code: string) =>
    answers
      .filter((answer) => answer.code === code)
      .flatMap((answer) => answer.found)
      .map((flag) => linesOf(flag.data).map(({ id }) => lineOf.get(id)!));
  const key = (lines: readonly number[]) => lines.toSorted((a, b) => a - b).join(' ');
  const exact = new Set(groupsOf('DUP-01').map(key));
  const wanted = injected.duplicates.map(key);
  print('audit population, duplicates', {
    injected: wanted.length,
    found: wanted.filter((each) => exact.has(each)).length,
    extra: exact.size - wanted.filter((each) => exact.has(each)).length,
  });
  const splits = groupsOf('DUP-04').map((lines) => new Set(lines));
  const holding = new Map(splits.flatMap((lines) => [...lines].map((line) => [line, lines] as const)));
  const found = new Set(
    injected.splits
      .map((lines) => ({ lines, group: holding.get(lines[0]!) }))
      .filter(({ lines, group }) => lines.every((line) => group?.has(line)))
      .map(({ lines }) => lines),
  );
  const extra = splits.filter((lines) => ![...found].some((each) => lines.has(each[0]!)));
  print('audit population, splits', {
    injected: injected.splits.length,
    found: found.size,
    extra: extra.length,
  });
  writeFileSync(EXTRA, extra.map((lines) => `${key([...lines])}\n`).join(''));
  print('audit population, extra splits', { 'lines of each': EXTRA });
}

function idsOf(answers: readonly RuleAnswer[]): string[] {
  return answers
    .filter(({ code }) => code === 'DUP-01' || code === 'DUP-04')
    .flatMap(({ found }) => found.flatMap((flag) => linesOf(flag.data).map(({ id }) => id)));
}

function linesOf(data: unknown): readonly { id: string }[] {
  return (data as { lines: { id: string }[] }).lines;
}

async function insertChunk({ db, government, city }: BenchCity, lines: readonly SimulatedLine[]) {
  const agencies = [...city.agencies.values()];
  const rows = lines.map((each) => ({
    ...each,
    id: newId(),
    agency: agencies[Number(each.agency.slice(4)) % agencies.length],
  }));
  await db.asGovernment(government.id, (tx) =>
    sql`insert into audit_line (government_id, id, year, agency_id, number, invoice_number, vendor_key, vendor_name, day, amount,
        account_code, description, quantity, unit, price, entered_at, account_key, source, reference)
      select ${government.id}::uuid, id, 2026, agency, number, invoice, 'name:' || vendor, vendor, day, amount, account, description, 1, 'buah',
        case when line % 10000 = 0 then 300000 else 100000 + line % 997 * 10 end, day + interval '2 hours' + line % 360 * interval '1 minute',
        md5(vendor), 'import', 'bench/' || line
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (line int, id uuid, agency uuid, number text, invoice text, vendor text,
        day date, amount bigint, account text, description text)`.execute(tx),
  );
}
