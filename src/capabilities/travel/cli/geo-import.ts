import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from '../../../platform/capability.ts';
import { languageOf, longCommand, readArguments, wrongUse } from '../../../platform/command-line.ts';
import { MOST_BYTES } from '../../../platform/geography/examine-boundaries.ts';
import { regencyFacts } from '../../../platform/geography/facts-table.ts';
import {
  commandAct,
  namedGovernment,
  withInstallation,
  type Installation,
  type OpenInstallation,
} from '../../../platform/installation.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { checkBoundaries } from '../actions/check-boundaries.ts';
import { activateBoundaries } from '../actions/switch-boundaries.ts';
import { uploadBoundaries } from '../actions/upload-boundaries.ts';
import { boundaryFields } from '../contract-boundaries.ts';
import type { BoundarySet } from '../store/boundaries.ts';
import { boundaryFaultTexts } from '../texts/boundary-faults.ts';

const USAGE =
  'lurus geo import FILE --source TEXT (--licence TEXT | --licence-file FILE) [--government NAME] [--activate] [--lang en]';
/** Regencies named on a terminal. */
const SHOWN = 40;

/** `lurus geo import`: checks a boundary file and keeps it; verdicts rest on it only with --activate. Exit code 1 when it is refused. */
export function geoCommands(open: OpenInstallation): Command[] {
  return [
    {
      name: 'geo import',
      summary:
        'check borders of regencies (GeoJSON, TopoJSON) and keep them; --activate lets verdicts rest on them',
      run: (args) => withInstallation(open, (installation) => importBoundaries(installation, args)),
    },
  ];
}

export async function importBoundaries(
  installation: Installation,
  args: string[],
  print: (line: string) => void = console.log,
): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    {
      government: { type: 'string' },
      source: { type: 'string' },
      licence: { type: 'string' },
      'licence-file': { type: 'string' },
      activate: { type: 'boolean' },
      lang: { type: 'string' },
    },
    USAGE,
    { positionals: 1, needed: ['source'] },
  );
  const path = positionals[0]!;
  const licence =
    values['licence-file'] === undefined ? values.licence : await readFile(values['licence-file'], 'utf8');
  const fields = boundaryFields.safeParse({ source: values.source, licence });
  if (!fields.success) throw wrongUse(`--${String(fields.error.issues[0]?.path[0])} ?`, USAGE);
  const locale = languageOf(values.lang);
  const { size } = await stat(path).catch(() => {
    throw new Error(`${path}: berkas tidak ditemukan / file not found`);
  });
  if (size > MOST_BYTES) throw new Error(boundaryFaultTexts[locale]['too-large']);
  const { db, files } = installation;
  const act = commandAct(installation, await namedGovernment(db, values.government));
  await longCommand(async (say) => {
    const kept = await files.put(act.government.id, createReadStream(path));
    const set = await db.asGovernment(act.government.id, (tx) =>
      uploadBoundaries(tx, act, files, {
        ...fields.data,
        file: { ...kept, name: basename(path), mediaType: 'application/geo+json' },
      }),
    );
    const checked = await checkBoundaries(installation, act, set, (done, total) =>
      say(`${basename(path)}: ${done}/${total}`),
    );
    report(checked, locale, print);
    if (checked.status === 'refused') process.exitCode = 1;
    else if (values.activate) {
      const active = await db.asGovernment(act.government.id, (tx) =>
        activateBoundaries(tx, act, checked.id),
      );
      if (isRefusal(active)) throw new Error(active.message[locale]);
      print(locale === 'id' ? 'Dipakai mulai sekarang.' : 'In use from now on.');
    }
  });
}

function report(set: BoundarySet, locale: 'id' | 'en', print: (line: string) => void): void {
  if (set.status !== 'refused') {
    print(
      `${set.version}: ${set.regencies} × ${locale === 'id' ? 'wilayah' : 'regencies'}, ${set.points} ${locale === 'id' ? 'titik' : 'points'}`,
    );
    return;
  }
  const names = new Map(regencyFacts().map((each) => [each.code, each.name]));
  const faults = set.faults ?? [];
  for (const { code, fault } of faults.slice(0, SHOWN))
    print(`${`${code} ${names.get(code) ?? ''}`.trim()}: ${boundaryFaultTexts[locale][fault]}`);
  if (faults.length > SHOWN) print(`… ${faults.length - SHOWN}`);
  print(locale === 'id' ? 'Ditolak; tidak ada yang berubah.' : 'Refused; nothing has changed.');
}
