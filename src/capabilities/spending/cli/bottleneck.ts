import { languageOf, readArguments, wrongUse } from '../../../platform/command-line.ts';
import { analyseLog } from './analyse.ts';
import { bottleneckJson, bottleneckLines } from './bottleneck-output.ts';
import { readCalendar } from './calendar-file.ts';
import { readEvents } from './read-events.ts';

export const BOTTLENECK_USAGE =
  'lurus spending bottleneck EVENTS.csv [--case COL] [--activity COL] [--party COL] [--time COL] [--office COL] [--calendar FILE.json] [--top N] [--lang en] [--json]';

export const BOTTLENECK_HELP = `${BOTTLENECK_USAGE}

Membaca catatan kejadian (CSV) dan menunjukkan kasus menunggu siapa. Tidak perlu basis data.
Reads an event log (CSV) and shows whom its cases waited for. Needs no database.

Satu baris per kejadian / one row an event:
  case      kasus / the case
  activity  keadaan yang dimasuki kasus / the state that the case enters
  party     pihak yang memegang bola SEJAK kejadian itu / who holds the ball FROM this event on
  time      waktu dengan zona / time with offset, e.g. 2026-03-02T09:30:00+08:00
  office    kantor (boleh tidak ada) / office (optional): offices are compared with each other

Bola ada pada pihak yang disebut oleh suatu kejadian sampai kejadian berikutnya dalam kasus itu;
kejadian terakhir belum membebani siapa pun.
The ball lies with the party that an event names until the next event of the case: the party of
event i holds the time from i to i+1. The last event charges nobody yet.

--calendar  jam kerja, hari libur, Ramadan / office hours, holidays, fasting days (docs/spending-cli.md)
--top N     hanya N kasus paling lambat / the N slowest cases only
--json      untuk program / for programs; lengths in seconds`;

/** `lurus spending bottleneck`. @throws Error that names the file, the column or the rows that cannot be read */
export async function bottleneck(args: string[], print: (line: string) => void): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return print(BOTTLENECK_HELP);
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    args,
    {
      case: text,
      activity: text,
      party: text,
      time: text,
      office: text,
      calendar: text,
      top: text,
      lang: text,
      json: { type: 'boolean' },
    },
    BOTTLENECK_USAGE,
    { positionals: 1 },
  );
  const top = values.top === undefined ? Infinity : Number(values.top);
  if (!(top === Infinity || (Number.isInteger(top) && top >= 0))) throw wrongUse('--top', BOTTLENECK_USAGE);
  const { log, zone } = await readEvents(positionals[0]!, values);
  const calendar = await readCalendar(values.calendar, zone);
  const analysis = analyseLog(log, calendar);
  const lines = values.json
    ? bottleneckJson(analysis, calendar.zone, top)
    : bottleneckLines(analysis, calendar.zone, top, languageOf(values.lang));
  for (const line of lines) print(line);
}
