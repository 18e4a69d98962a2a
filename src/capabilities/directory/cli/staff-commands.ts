import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from '../../../platform/capability.ts';
import { languageOf, longCommand, readArguments, wrongUse } from '../../../platform/command-line.ts';
import { commandTexts } from '../../../platform/imports/command-texts.ts';
import {
  commandAct,
  namedGovernment,
  withInstallation,
  type OpenInstallation,
} from '../../../platform/installation.ts';
import { isRefusal, type Refusal } from '../../../platform/outcome.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { followStaffList } from '../imports/follow-staff-list.ts';
import { tellStaffList } from '../imports/staff-list-words.ts';

const USAGE =
  'lurus staff sync FILE [--government NAME] [--dry-run] [--leaving N] [--sheet NAME] [--profile NAME] [--json] [--lang en]';

/** Exit codes besides 0 (followed, or nothing differs), 1 (failed) and 2 (wrong use). */
const LIST_REFUSED = 3;
const TOO_MANY_LEAVE = 4;

/** `lurus staff sync`: follows the whole staff list of the personnel system, by a timer and without anybody there. */
export function staffCommands(open: OpenInstallation): Command[] {
  return [
    {
      name: 'staff sync',
      summary:
        'follow the whole staff list of the personnel system: who is new, changed, gone or back; --dry-run only tells',
      run: async (args) => {
        const { values, positionals } = readArguments(
          args,
          {
            government: { type: 'string' },
            'dry-run': { type: 'boolean' },
            leaving: { type: 'string' },
            sheet: { type: 'string' },
            profile: { type: 'string' },
            json: { type: 'boolean' },
            lang: { type: 'string' },
          },
          USAGE,
          { positionals: 1 },
        );
        if (values.leaving !== undefined && !/^\d{1,6}$/.test(values.leaving))
          throw wrongUse(`--leaving ${values.leaving}?`, USAGE);
        const path = positionals[0]!;
        const locale = languageOf(values.lang);
        const choice = {
          dryRun: values['dry-run'] === true,
          leaving: values.leaving === undefined ? null : Number(values.leaving),
        };
        await withInstallation(open, (installation) =>
          longCommand(async (say, signal) => {
            const government = await namedGovernment(installation.db, values.government);
            const act = { ...commandAct(installation, government), locale };
            const name = basename(path);
            const file = { name, bytes: await readFile(path), sheet: values.sheet, profile: values.profile };
            const report = await followStaffList(installation, act, file, choice, (phase, done, total) => {
              signal.throwIfAborted();
              if (total > 0) say(fill(commandTexts[locale][phase], { file: name, done, total }));
            });
            if (isRefusal(report)) return tellRefusal(report, locale, values.json === true);
            const told = tellStaffList(report, choice.dryRun, locale);
            console.log(values.json === true ? JSON.stringify(told, null, 2) : told.words.join('\n'));
            if (report.refusal !== null) process.exitCode = TOO_MANY_LEAVE;
          }),
        );
      },
    },
  ];
}

/** What a cell holds is said on screens only: a terminal's lines go into a journal. */
function withoutCell(message: string): string {
  return message.replace(/^".*"/s, '"…"');
}

function tellRefusal(refusal: Refusal, locale: Locale, json: boolean): void {
  process.exitCode = refusal.code.startsWith('staff-list-')
    ? TOO_MANY_LEAVE
    : refusal.status === 409
      ? 1
      : LIST_REFUSED;
  const rows = refusal.complaints.map(({ field, message }) => ({
    place: field,
    message: withoutCell(message[locale]),
  }));
  const message = refusal.message[locale];
  if (json) console.log(JSON.stringify({ refused: { code: refusal.code, message, rows } }, null, 2));
  else console.error([message, ...rows.map((each) => `  ${each.place}: ${each.message}`)].join('\n'));
}
