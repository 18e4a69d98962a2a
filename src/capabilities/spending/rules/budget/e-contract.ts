import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import type { ContractKind, PayMode, WorkKind } from '../contracts/machine.ts';
import { lastDay, readDuration } from './durations.ts';

// What the procurement system (SPSE, e-kontrak) hands out about a contract, row by row: letter of appointment (SPPBJ), contract, order to begin (SPMK),
// inspection and handover (BAP, BAST). Facts of one contract come in several files, and the same fact twice.

/** One row, whichever of the four it is. */
export interface EContractRow {
  year: number;
  tender: string | null;
  title: string | null;
  awardNumber: string | null;
  awardDay: PlainDate | null;
  awardValue: Rupiah | null;
  number: string | null;
  signedOn: PlainDate | null;
  startOn: PlainDate | null;
  endOn: PlainDate | null;
  vendor: string | null;
  value: Rupiah | null;
  kind: string | null;
  work: string | null;
  payMode: string | null;
  startNumber: string | null;
  startDay: PlainDate | null;
  workFrom: PlainDate | null;
  workTo: PlainDate | null;
  duration: string | null;
  handoverNumber: string | null;
  handoverDay: PlainDate | null;
  progress: number | null;
}

/** What is known of one contract from all its rows. */
export interface EContract {
  /** line of the row that spoke of it first */
  line: number;
  year: number;
  title: string | null;
  tender: string | null;
  number: string | null;
  vendor: string | null;
  value: Rupiah | null;
  kind: ContractKind;
  work: WorkKind;
  payMode: PayMode;
  startOn: PlainDate | null;
  endOn: PlainDate | null;
  appointed: Document | null;
  signed: Document | null;
  started: Document | null;
  handedOver: Document | null;
  /** work done, per cent, and the day of the paper that says so; the latest */
  progress: { percent: number; day: PlainDate } | null;
}
export interface Document {
  number: string;
  day: PlainDate;
}

/** Puts rows of one contract together; the first that says a thing is believed, and what is said again changes nothing. */
export function mergeRows(rows: readonly { line: number; row: EContractRow }[]): EContract {
  const say = <K extends keyof EContractRow>(field: K): EContractRow[K] | null =>
    rows.find(({ row }) => row[field] !== null)?.row[field] ?? null;
  const paper = (
    number: 'awardNumber' | 'number' | 'startNumber',
    day: 'awardDay' | 'signedOn' | 'startDay',
  ) => {
    const found = rows.find(({ row }) => row[day] !== null)?.row;
    return found === undefined ? null : { number: found[number] ?? '', day: found[day]! };
  };
  const started = paper('startNumber', 'startDay');
  const startOn = say('workFrom') ?? say('startOn') ?? started?.day ?? null;
  const time = say('duration');
  const duration = time === null ? null : readDuration(time);
  const reckoned = startOn === null || duration === null ? null : lastDay(startOn, duration);
  const handovers = rows
    .filter(({ row }) => row.handoverDay !== null)
    .sort((a, b) => (a.row.handoverDay! < b.row.handoverDay! ? -1 : 1));
  const whole = handovers.find(({ row }) => row.progress === null || row.progress >= 100);
  const latest = handovers.findLast(({ row }) => row.progress !== null)?.row;
  return {
    line: rows[0]!.line,
    year: rows[0]!.row.year,
    title: say('title'),
    tender: say('tender'),
    number: say('number') ?? say('awardNumber'),
    vendor: say('vendor'),
    value: say('value') ?? say('awardValue'),
    kind: kindOf(say('kind') ?? ''),
    work: workOf(`${say('work') ?? ''} ${say('title') ?? ''}`),
    payMode: payModeOf(say('payMode') ?? ''),
    startOn,
    endOn: say('endOn') ?? say('workTo') ?? reckoned,
    appointed: paper('awardNumber', 'awardDay'),
    signed: paper('number', 'signedOn'),
    started,
    handedOver: whole ? { number: whole.row.handoverNumber ?? '', day: whole.row.handoverDay! } : null,
    progress: latest ? { percent: latest.progress!, day: latest.handoverDay! } : null,
  };
}

function kindOf(text: string): ContractKind {
  const plain = text.toLowerCase();
  if (/gabungan|lumps?um.*satuan/.test(plain)) return 'lump-sum-unit-price';
  if (/satuan/.test(plain)) return 'unit-price';
  if (/waktu/.test(plain)) return 'time-based';
  if (/putar kunci|terima jadi|turnkey/.test(plain)) return 'turnkey';
  return /payung/.test(plain) ? 'framework' : 'lump-sum';
}

function workOf(text: string): WorkKind {
  const plain = text.toLowerCase();
  if (/konsult|pengawasan|perencanaan|supervisi/.test(plain)) return 'consulting';
  if (/konstruksi|pembangunan|rehabilitasi|pekerjaan|jalan|gedung/.test(plain)) return 'works';
  return /barang|pengadaan|belanja modal/.test(plain) ? 'goods' : 'services';
}

function payModeOf(text: string): PayMode {
  const plain = text.toLowerCase();
  if (plain.includes('termin')) return 'instalments';
  return plain.includes('bulan') ? 'monthly' : 'once';
}
