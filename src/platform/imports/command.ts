import { basename } from 'node:path';
import type { Act, Government, Wires } from '../act.ts';
import type { Command } from '../capability.ts';
import { dayIn } from '../clock.ts';
import { languageOf, longCommand, readArguments, wrongUse } from '../command-line.ts';
import {
  namedGovernment,
  withInstallation,
  type Installation,
  type OpenInstallation,
} from '../installation.ts';
import { formatRupiah } from '../money.ts';
import { isRefusal } from '../outcome.ts';
import { fill, type Locale } from '../texts.ts';
import { commandTexts } from './command-texts.ts';
import { checkFile, importFile } from './import-file.ts';
import type { ImportKind } from './kind.ts';
import type { ImportRun } from './store.ts';

/** Complaints shown on a terminal. */
const SHOWN = 20;

/**
 * `lurus import KIND FILE --government NAME [--commit]`: a dry run, or the import itself when no row is refused. Exit code 1 when rows
 * are refused. Ctrl-C leaves nothing half done.
 * @param wires what rows that are saved may set off: the same as in the server
 */
export function importCommand(open: OpenInstallation, kinds: readonly ImportKind[], wires: Wires): Command {
  const names = kinds.map((each) => each.name).join('|');
  const usage = `lurus import ${names} FILE [--government NAME] [--sheet NAME] [--profile NAME] [--commit] [--lang en]`;
  return {
    name: 'import',
    summary: `check a CSV or XLSX file of ${names}; --commit saves it when no row is refused`,
    run: async (args) => {
      const { values, positionals } = readArguments(
        args,
        {
          government: { type: 'string' },
          sheet: { type: 'string' },
          profile: { type: 'string' },
          commit: { type: 'boolean' },
          lang: { type: 'string' },
        },
        usage,
        { positionals: 2 },
      );
      const [name, path] = positionals as [string, string];
      const kind = kinds.find((each) => each.name === name);
      if (kind === undefined) throw wrongUse(`${name}?`, usage);
      const locale = languageOf(values.lang);
      const words = commandTexts[locale];
      await withInstallation(open, (installation) =>
        longCommand(async (say, signal) => {
          const act = commandAct(
            installation,
            await namedGovernment(installation.db, values.government),
            locale,
            wires,
          );
          const work = values.commit ? importFile : checkFile;
          const file = { path, sheet: values.sheet, profile: values.profile };
          const run = await work(installation, act, kind, file, (phase, done, total) => {
            signal.throwIfAborted();
            if (total > 0) say(fill(words[phase], { file: basename(path), done, total }));
          });
          if (isRefusal(run)) {
            throw new Error(
              [run.message[locale], ...run.complaints.map((each) => each.message[locale])].join('\n'),
            );
          }
          report(kind, run, locale);
        }),
      );
    },
  };
}

/** An act of whoever runs the command line on the machine itself. */
function commandAct({ clock }: Installation, government: Government, locale: Locale, wires: Wires): Act {
  const now = clock();
  const actor = { accountId: null, personId: null, agencyId: null, grants: [], rollout: {} };
  return {
    government,
    actor: { id: 'job:command-line', ...actor },
    now: now.toString(),
    today: dayIn(government.zone, now),
    locale,
    wires,
  };
}

function report(kind: ImportKind, run: ImportRun, locale: Locale): void {
  const words = commandTexts[locale];
  const { sums, previous, undone: _, ...counts } = run.totals!;
  if (run.dropped.length > 0) console.log(fill(words.dropped, { headings: run.dropped.join(', ') }));
  console.log(fill(words.rows, counts));
  if (counts.merged !== undefined) console.log(fill(words.merged, { n: counts.merged }));
  for (const [field, sum] of Object.entries(sums)) {
    const before = previous?.[field];
    const header = kind.columns[field]?.header ?? field;
    const amounts = {
      header,
      sum: formatRupiah(sum),
      before: formatRupiah(before ?? 0),
      difference: formatRupiah(sum - (before ?? 0)),
    };
    console.log(fill(before === undefined ? words.sum : words.before, amounts));
  }
  if (counts.vanished !== undefined) console.log(fill(words.vanished, { n: counts.vanished }));
  for (const { label } of (run.vanished ?? []).slice(0, SHOWN)) console.log(`  ${label}`);
  for (const { line, field, message, warning } of (run.complaints ?? []).slice(0, SHOWN)) {
    const header = field === null ? '' : ` · ${kind.columns[field]?.header ?? field}`;
    console.log(
      `  ${warning ? words.warning : ''}${line === 0 ? words.file : fill(words.row, { line })}${header}: ${message[locale]}`,
    );
  }
  const said = counts.complaints + (counts.warnings ?? 0);
  if (said > SHOWN) console.log(fill(words.more, { n: said - SHOWN }));
  if (counts.refused > 0) process.exitCode = 1;
  console.log(
    fill(counts.refused > 0 ? words.refused : run.status === 'committed' ? words.saved : words.dry, {
      id: run.id,
    }),
  );
}
