import { stat } from 'node:fs/promises';
import type { TimeZoneName } from '../../../platform/geography/geography.ts';
import { logBuilder, type EventLog } from '../rules/attribution/event-log.ts';
import { findColumns, rowFaults } from './columns.ts';
import { readTime } from './read-time.ts';
import { streamCsv, type TakeRecord } from './stream-csv.ts';

/** Names of columns as they were asked for. */
export interface EventColumns {
  case?: string | undefined;
  activity?: string | undefined;
  party?: string | undefined;
  time?: string | undefined;
  office?: string | undefined;
}

export interface ReadLog {
  log: EventLog;
  /** of most of its times; WIB where their offsets are none of the three */
  zone: TimeZoneName;
}

const ZONES: Readonly<Record<string, TimeZoneName>> = { '+07': 'WIB', '+08': 'WITA', '+09': 'WIT' };

/** Reads an event log. @throws Error that names the file, the column or the rows, each with the reason */
export async function readEvents(path: string, asked: EventColumns): Promise<ReadLog> {
  await stat(path).catch(() => {
    throw new Error(`${path}: berkas tidak ditemukan / file not found`);
  });
  let reading = startReading(asked);
  await streamCsv(path, () => {
    reading = startReading(asked);
    return reading.take;
  });
  return reading.end(path);
}

function startReading(asked: EventColumns): { take: TakeRecord; end(path: string): ReadLog } {
  const builder = logBuilder(65_536);
  const faults = rowFaults();
  const zones = { WIB: 0, WITA: 0, WIT: 0 };
  /** rows that name no party, with the time and the case: only the last event of a case may */
  const nameless: { row: number; of: string; at: number }[] = [];
  let columns: ReturnType<typeof columnsOf> | null = null;
  let width = 0;
  const take: TakeRecord = (fields, row) => {
    if (columns === null) {
      columns = columnsOf(fields, asked);
      width = fields.length;
      return;
    }
    if (fields.length !== width && fields.slice(width).some((each) => each !== '')) {
      return faults.add(
        row,
        `${fields.length} kolom, judul ${width}`,
        `${fields.length} columns, heading ${width}`,
      );
    }
    const [of, activity, time] = [fields[columns.case], fields[columns.activity], fields[columns.time]];
    if (!of) return faults.add(row, 'kasus kosong', 'no case');
    if (!activity) return faults.add(row, 'tahap kosong', 'no activity');
    const at = readTime(time ?? '');
    if (at === 'no-zone') {
      return faults.add(
        row,
        `waktu "${time}" tanpa zona; tulis seperti 2026-03-02T09:30:00+08:00`,
        `time "${time}" without an offset; write it like 2026-03-02T09:30:00+08:00`,
      );
    }
    if (at === 'no-time') return faults.add(row, `"${time}" bukan waktu`, `"${time}" is no time`);
    const zone = ZONES[/\+\d\d/.exec(time!.slice(-6))?.[0] ?? ''];
    if (zone !== undefined) zones[zone] += 1;
    const party = fields[columns.party] ?? '';
    if (party === '') nameless.push({ row, of, at });
    const office = columns.office < 0 ? '' : (fields[columns.office] ?? '');
    builder.add(of, activity, party, office, at);
  };
  return {
    take,
    end(path) {
      if (columns === null || (builder.size === 0 && nameless.length === 0)) faults.refuse(path);
      if (columns === null || builder.size === 0)
        throw new Error(`${path}: tidak ada kejadian / it holds no event`);
      const log = builder.build();
      if (nameless.length > 0) {
        const ends = new Map<string, number>();
        for (let place = 0; place < log.at.length; place += 1)
          ends.set(log.cases[log.caseOf[place]!]!, log.at[place]!);
        for (const { row, of, at } of nameless)
          if (at < ends.get(of)!) faults.add(row, 'pihak kosong', 'no party holds it');
      }
      faults.refuse(path);
      const zone = zones.WITA > zones.WIB ? 'WITA' : 'WIB';
      return { log, zone: zones.WIT > zones[zone] ? 'WIT' : zone };
    },
  };
}

function columnsOf(heading: readonly string[], asked: EventColumns) {
  return findColumns(heading, {
    case: { names: ['case', 'case_id', 'case:concept:name', 'kasus'], asked: asked.case, option: '--case' },
    activity: {
      names: ['activity', 'concept:name', 'tahap'],
      asked: asked.activity,
      option: '--activity',
    },
    party: { names: ['party', 'org:resource', 'pihak'], asked: asked.party, option: '--party' },
    time: { names: ['time', 'timestamp', 'time:timestamp', 'waktu'], asked: asked.time, option: '--time' },
    office: {
      names: ['office', 'org:group', 'opd'],
      asked: asked.office,
      option: '--office',
      optional: true,
    },
  });
}
