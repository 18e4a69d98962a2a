import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { readArguments } from '../../../../platform/command-line.ts';
import { metaOf, resultsOf, startIndicators } from '../../rules/procurement/indicators/run.ts';
import { checkProcess } from '../../rules/procurement/judged/check-process.ts';
import { startCollecting } from '../../rules/procurement/judged/collect.ts';
import type { Population } from '../../rules/procurement/judged/subject.ts';
import { textOf } from '../../rules/procurement/json.ts';
import { prepareRelease } from '../../rules/procurement/prepare.ts';
import { readProcesses } from '../../rules/procurement/read-processes.ts';
import { readIni, readSettings, type RunSettings } from '../../rules/procurement/read-settings.ts';
import { DEFAULT_PROCUREMENT_THRESHOLDS } from '../../rules/procurement/thresholds.ts';
import type { Verdict } from '../../rules/verdict.ts';

export const OCDS_USAGE = 'lurus audit ocds FILE.jsonl [--settings FILE.json|FILE.ini] [--map] [--rules]';

export const OCDS_HELP = `${OCDS_USAGE}

Menghitung tanda bahaya pengadaan (R003 … R058) dari rilis OCDS, satu baris satu rilis JSON.
Computes red flags of procurement (R003 … R058) from OCDS releases, one JSON release a line.

--settings  ambang, dengan nama seperti pada Cardinal / thresholds, under Cardinal's names (docs/audit-cli.md)
--map       sebut peserta yang terkait tiap proses / name the tenderers whom a process concerns
--rules     juga aturan PBJ-01 … PBJ-06 per proses / the rules PBJ-01 … PBJ-06 of each process too

Keluaran JSON: OCID, Buyer, ProcuringEntity, Tenderer, Meta, Input. Baris yang rusak disebut nomornya.
JSON out: OCID, Buyer, ProcuringEntity, Tenderer, Meta, Input. Broken lines are named by number.`;

/**
 * `lurus audit ocds`: reads the file line by line, so that its size does not matter, and prints one JSON object (docs/audit-cli.md).
 * @throws Error where the file cannot be read, or no line of it is a release
 */
export async function ocds(args: string[], print: (line: string) => void): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return print(OCDS_HELP);
  const { values, positionals } = readArguments(
    args,
    // `--json`: the output is JSON in any case; said for those who are used to it.
    {
      settings: { type: 'string' },
      map: { type: 'boolean' },
      rules: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    OCDS_USAGE,
    { positionals: 1 },
  );
  const file = positionals[0]!;
  await needFile(file);
  const settings = await settingsOf(values.settings);
  const run = startIndicators(settings.indicators);
  const collector = startCollecting();
  let passedOver = 0;
  const report = await readProcesses(
    () => createReadStream(file),
    (raw) => {
      const release = prepareRelease(raw, settings.prepare);
      if (!run.add(release)) passedOver += 1;
      else if (values.rules) collector.add(release, textOf(release['ocid']) ?? '');
    },
  );
  if (report.processes === 0) {
    const first = report.broken[0];
    const where = first === undefined ? '' : ` (${first.line}: ${first.says.id} / ${first.says.en})`;
    throw new Error(
      `${file}: tidak ada rilis OCDS yang dapat dibaca. / no OCDS release can be read.${where}`,
    );
  }
  const board = run.finish();
  const concerned = Object.fromEntries(
    [...board.concerned].map(([code, processes]) => [
      code,
      Object.fromEntries([...processes].map(([ocid, ids]) => [ocid, [...ids].toSorted()])),
    ]),
  );
  const rules = values.rules
    ? await foundByRules(file, settings, collector.finish(board.currency).population)
    : null;
  print(
    JSON.stringify({
      ...resultsOf(board),
      Meta: metaOf(board),
      ...(values.map ? { Maps: concerned } : {}),
      ...(rules === null ? {} : { Rules: rules }),
      Input: { ...report, passedOver, currency: board.currency },
    }),
  );
}

/** ocid → what the rules of one process found; read once more, now that all processes together are known. */
async function foundByRules(
  file: string,
  settings: RunSettings,
  population: Population,
): Promise<Record<string, Verdict[]>> {
  const found = new Map<string, Verdict[]>();
  await readProcesses(
    () => createReadStream(file),
    (raw) => {
      const release = prepareRelease(raw, settings.prepare);
      const verdicts = checkProcess(release, population, DEFAULT_PROCUREMENT_THRESHOLDS);
      const those = verdicts.filter(({ state }) => state === 'found');
      if (those.length > 0) found.set(textOf(release['ocid']) ?? '', those);
    },
  );
  return Object.fromEntries(found);
}

async function needFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) {
    throw new Error(`${path}: berkas tidak ditemukan. / there is no such file.`);
  }
}

async function settingsOf(path: string | undefined): Promise<RunSettings> {
  if (path === undefined) return readSettings({});
  await needFile(path);
  const text = await readFile(path, 'utf8');
  if (!/^\s*\{/.test(text)) return readSettings(readIni(text));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${path}: bukan JSON yang utuh. / not whole JSON.`);
  }
  return readSettings(value);
}
