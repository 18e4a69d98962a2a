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
 * `lurus import KIND FILE --government NAME [--commit]`: a dry run, or the import itself when no row is refused and `--vanished` says how
 * many rows the file lacks. Exit code 1 when it was not saved for that. Ctrl-C leaves nothing half done.
 * @param wires what rows that are saved may set off: the same as in the server
 */
export function importCommand(open: OpenInstallation, kinds: readonly ImportKind[], wires: Wires): Command {
  const names = kinds.map((each) => each.name).join('|');
  const usage = `lurus import ${names} FILE [--government NAME] [--sheet NAME] [--profile NAME] [--commit [--vanished N]] [--lang en]`;
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
          vanished: { type: 'string' },
          lang: { type: 'string' },
        },
        usage,
        { positionals: 2 },
      );
      const [name, path] = positionals as [string, string];
      const kind = kinds.find((each) => each.name === name);
      if (kind === undefined) throw wrongUse(`${name}?`, usage);
      if (values.vanished !== undefined && !/^\d{1,7}$/.test(values.vanished))
        throw wrongUse(`--vanished ${values.vanished}?`, usage);
      const vanished = Number(values.vanished ?? 0);
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
          const file = { path, sheet: values.sheet, profile: values.profile, vanished };
          const run = await work(installation, act, kind, file, (phase, done, total) => {
            signal.throwIfAborted();
            if (total > 0) say(fill(words[phase], { file: basename(path), done, total }));
          });
          if (isRefusal(run)) {
            throw new Error(
              [run.message[locale], ...run.complaints.map((each) => each.message[locale])].join('\n'),
            );
          }
          report(kind, run, locale, values.commit === true);
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

function report(kind: ImportKind, run: ImportRun, locale: Locale, wanted: boolean): void {
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
  const gone = {
    n: counts.vanished ?? 0,
    sum: counts.vanishedAmount === undefined ? '–' : formatRupiah(counts.vanishedAmount),
  };
  if (gone.n > 0) console.log(fill(words.vanished, gone));
  for (const { label } of (run.vanished ?? []).slice(0, SHOWN)) console.log(`  ${label}`);
  for (const { line, field, message, warning } of (run.complaints ?? []).slice(0, SHOWN)) {
    const header = field === null ? '' : ` · ${kind.columns[field]?.header ?? field}`;
    console.log(
      `  ${warning ? words.warning : ''}${line === 0 ? words.file : fill(words.row, { line })}${header}: ${message[locale]}`,
    );
  }
  const said = counts.complaints + (counts.warnings ?? 0);
  if (said > SHOWN) console.log(fill(words.more, { n: said - SHOWN }));
  const saved = run.status === 'committed';
  const stays = kind.stays?.[locale];
  if (counts.refused > 0 || (wanted && !saved)) process.exitCode = 1;
  if (counts.refused > 0) console.log(words.refused);
  else if (saved)
    console.log(stays === undefined ? fill(words.saved, { id: run.id }) : `${words.kept} ${stays}`);
  else if (stays !== undefined) console.log(`${fill(wanted ? words.unconfirmed : words.dry, gone)} ${stays}`);
  else console.log(fill(wanted ? words.unconfirmed : words.dry, gone));
}
