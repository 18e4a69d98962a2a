import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, wrongUse } from '../../../../platform/command-line.ts';
import { openEmbeddedDatabase, type Database } from '../../../../platform/database/index.ts';
import { seededCalendar } from '../../../../platform/calendar/national-holidays.ts';
import { examinePopulation } from '../../actions/population/examine-population.ts';
import type { Question, RuleAnswer } from '../../actions/population/question.ts';
import { DEFAULT_POPULATION_THRESHOLDS } from '../../rules/population/thresholds.ts';
import { countKnown } from '../../store/population/look-counts.ts';
import { FIELD_NAMES, optionOf, type LineField } from './line-fields.ts';
import { checkHead, loadLines } from './load-lines.ts';
import { printReport } from './population-report.ts';

const USAGE =
  'lurus audit population LINES.csv [--year YYYY] [--amount NAME] [--vendor NAME] [--invoice NAME] [--agency NAME] [--date NAME] [--account NAME] … [--json | --text]';

/** `lurus audit population`: every rule of the population over the lines of one file. Needs no installation: a database of its own lives while it runs. */
export async function auditFile(args: string[], print: (text: string) => void): Promise<void> {
  const options = Object.fromEntries(
    FIELD_NAMES.map((field) => [optionOf(field), { type: 'string' } as const]),
  );
  const { values, positionals } = readArguments(
    args,
    { ...options, year: { type: 'string' }, json: { type: 'boolean' }, text: { type: 'boolean' } },
    USAGE,
    { positionals: 1 },
  );
  const named: Partial<Record<LineField, string>> = {};
  for (const field of FIELD_NAMES) {
    const name = (values as Record<string, unknown>)[optionOf(field)];
    if (typeof name === 'string') named[field] = name;
  }
  const asked = values.year === undefined ? null : Number(values.year);
  if (asked !== null && !(Number.isInteger(asked) && asked >= 2000 && asked <= 2199))
    throw wrongUse('--year', USAGE);
  await checkHead(positionals[0]!, named);
  const folder = mkdtempSync(join(tmpdir(), 'lurus-audit-'));
  const tell = (line: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001b[K`);
  };
  let db: Database | null = null;
  try {
    db = await openEmbeddedDatabase(folder);
    await db.runScript(`set work_mem = '256MB'`);
    const loaded = await loadLines(db, folder, positionals[0]!, named, asked, tell);
    const answers = await ask(db, loaded.year, loaded.places.number !== null, tell);
    tell('');
    printReport({ path: positionals[0]!, loaded, answers, text: values.text === true }, print);
  } finally {
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(
  db: Database,
  year: number,
  numbered: boolean,
  tell: (line: string) => void,
): Promise<RuleAnswer[]> {
  const read: Question['read'] = (work) => db.asOwner(work);
  const known = await read((tx) => countKnown(tx, { year, agencyIds: null, part: null }));
  const question: Question = {
    year,
    agencyIds: null,
    thresholds: DEFAULT_POPULATION_THRESHOLDS,
    zone: 'Asia/Jakarta',
    calendar: seededCalendar(),
    parts: 1,
    // Without numbers of evidence the lines bear the file's own ids, which prove no gap.
    known: numbered ? known : { ...known, number: 0 },
    clusters: new Map(),
    has: { vendorFacts: false, personKeys: false, people: false },
    standards: false,
    trips: null,
    read,
  };
  return examinePopulation(question, {
    progress: ({ done, all }) => tell(`${done} / ${all} aturan / rules`),
  });
}
