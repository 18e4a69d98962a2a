import { addDays, plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { seededRandom, type Random } from '../../../../platform/random.ts';

/** One line of the simulated year. */
export interface SimulatedLine {
  /** 1 for the first */
  line: number;
  agency: string;
  vendor: string;
  invoice: string;
  /** number of the evidence, running in its agency */
  number: string;
  day: PlainDate;
  /** rupiah; negative: a reversal */
  amount: number;
  account: string;
  description: string;
}

/** What was put in, by the numbers of the lines; whole once all lines were taken. */
export interface Injected {
  duplicates: number[][];
  splits: number[][];
}

export interface CityYear {
  lines: Iterable<SimulatedLine>;
  injected: Injected;
}

/** At two million lines 1,006 duplicates and 407 splits; as many to a line at any other size. */
const FULL = { lines: 2_000_000, duplicates: 1_006, splits: 407 };
const AGENCIES = 40;
const DAYS = 364;
/** What is put in begins in this part of the year, so that it ends in it too. */
const FIRST_PART = 0.8;
const SPLIT_LIMITS = [50_000_000, 200_000_000];
/** Days between one part of a split and the next. */
const SPLIT_STEP = 3;
const YEAR_BEGINS = plainDate('2026-01-01');
const THINGS = [
  ['5.1.02.01.01.0024', 'Alat tulis kantor'],
  ['5.1.02.01.01.0026', 'Bahan cetak'],
  ['5.1.02.01.01.0052', 'Makanan dan minuman rapat'],
  ['5.1.02.03.02.0035', 'Pemeliharaan kendaraan'],
  ['5.1.02.03.03.0001', 'Pemeliharaan gedung'],
  ['5.2.02.05.01.0005', 'Peralatan kantor'],
] as const;

/** A line that comes when its place in the year has come. */
interface Waiting extends Pick<SimulatedLine, 'agency' | 'vendor' | 'invoice' | 'amount'> {
  due: number;
  thing: number;
  /** is told the number of the line */
  group: number[];
}

/**
 * A city's year, the same for the same seed, line by line. What counts as put in:
 *
 * - A duplicate: one invoice of one vendor with one amount that is there a second time, 5 to 60 days later, in the same agency or another, its
 *   number spelt otherwise (signs and capitals; letters and digits are the same). Every other line has an invoice of its own. A reversal (one line in a
 *   thousand) takes another line's amount back under the same invoice and is no duplicate.
 * - A split: 3 to 5 purchases of one agency from one vendor under one account within 15 days, each 70 to 98 percent of 50 or of 200 million rupiah, so
 *   that each keeps the limit and all together pass it more than twice. It is found when one flag holds all its lines. Other purchases may pass a
 *   limit together by chance, as they do in a city: those are extra, and a test lists them.
 */
export function cityYear(options: {
  lines: number;
  seed: number;
  duplicates?: number;
  splits?: number;
}): CityYear {
  const { lines } = options;
  const random = seededRandom(options.seed);
  const duplicates = options.duplicates ?? Math.round((lines * FULL.duplicates) / FULL.lines);
  const sizes = Array.from(
    { length: options.splits ?? Math.round((lines * FULL.splits) / FULL.lines) },
    () => 3 + random.int(3),
  );
  const usual = lines - duplicates - sizes.reduce((sum, size) => sum + size, 0);
  if (usual < duplicates + sizes.length)
    throw new RangeError(`${lines} lines do not hold ${duplicates} duplicates and ${sizes.length} splits`);
  const injected: Injected = { duplicates: [], splits: [] };
  return {
    injected,
    lines: { [Symbol.iterator]: () => year(random, { usual, duplicates, sizes }, injected) },
  };
}

function* year(
  random: Random,
  plan: { usual: number; duplicates: number; sizes: readonly number[] },
  injected: Injected,
): Generator<SimulatedLine> {
  const { usual } = plan;
  const vendors = Math.max(50, Math.round(usual / 40));
  const perDay = usual / DAYS;
  const days = Array.from({ length: DAYS + 1 }, (_, day) => addDays(YEAR_BEGINS, day));
  const running = new Map<string, number>();
  const waiting: Waiting[] = [];
  let line = 0;
  let invoices = 0;

  const put = (entry: Omit<Waiting, 'due' | 'group'>, place: number): SimulatedLine => {
    const number = (running.get(entry.agency) ?? 0) + 1;
    running.set(entry.agency, number);
    const [account, description] = THINGS[entry.thing]!;
    return {
      line: ++line,
      agency: entry.agency,
      vendor: entry.vendor,
      invoice: entry.invoice,
      number: `${String(number).padStart(6, '0')}/BKU/${entry.agency}/2026`,
      day: days[Math.max(0, Math.min(DAYS, Math.floor(place / perDay)) - random.int(3))]!,
      amount: entry.amount,
      account,
      description: `${description} ${1 + random.int(400)}`,
    };
  };
  const wait = (entry: Waiting) => {
    const place = waiting.findIndex((each) => each.due > entry.due);
    waiting.splice(place === -1 ? waiting.length : place, 0, entry);
  };
  const nextInvoice = () => `F-${String(++invoices).padStart(8, '0')}/FKT`;
  const one = () => ({
    agency: `OPD-${String(1 + random.int(AGENCIES)).padStart(2, '0')}`,
    vendor: `Rekanan Andai ${String(1 + random.int(vendors)).padStart(6, '0')}`,
    thing: random.int(THINGS.length),
  });

  const duplicateAt = placesOf(plan.duplicates, usual, 0.25);
  const splitAt = placesOf(plan.sizes.length, usual, 0.75);
  for (let place = 0; place < usual; place++) {
    while (waiting.length > 0 && waiting[0]!.due <= place) {
      const entry = waiting.shift()!;
      const came = put(entry, place);
      entry.group.push(came.line);
      yield came;
    }
    if (place >= splitAt(injected.splits.length)) {
      const limit = random.pick(SPLIT_LIMITS);
      const group: number[] = [];
      const size = plan.sizes[injected.splits.length]!;
      const who = one();
      injected.splits.push(group);
      for (let part = 0; part < size; part++)
        wait({
          ...who,
          invoice: nextInvoice(),
          amount: Math.round(limit * (0.7 + random.int(281) / 1_000)) - random.int(1_000),
          due: place + 1 + Math.round(part * SPLIT_STEP * perDay),
          group,
        });
    }
    const entry = { ...one(), invoice: nextInvoice(), amount: amountOf(random) };
    const came = put(entry, place);
    yield came;
    if (place >= duplicateAt(injected.duplicates.length)) {
      const group = [came.line];
      injected.duplicates.push(group);
      wait({
        ...entry,
        agency: random.chance(0.8) ? entry.agency : one().agency,
        invoice: respelt(random, entry.invoice),
        due: place + 1 + Math.round((5 + random.int(56)) * perDay),
        group,
      });
    } else if (place + 1 < usual && random.chance(0.001)) {
      // A reversal takes the place of a usual line.
      place++;
      yield put({ ...entry, amount: -entry.amount }, place);
    }
  }
  for (const entry of waiting) {
    const came = put(entry, usual);
    entry.group.push(came.line);
    yield came;
  }
}

/** Places of what is put in, evenly over the first part of the year. */
function placesOf(count: number, usual: number, shift: number): (nth: number) => number {
  return (nth) => (nth < count ? Math.floor(((nth + shift) / count) * usual * FIRST_PART) : Infinity);
}

/** 100 thousand to 100 million, as many in each power of ten as Benford's law has it; one in four large ones in round fifty thousands. */
function amountOf(random: Random): number {
  const amount = Math.round(10 ** (5 + (random.int(1_000_000) / 1_000_000) * 3));
  return amount >= 5_000_000 && random.chance(0.25) ? Math.round(amount / 50_000) * 50_000 : amount;
}

function respelt(random: Random, invoice: string): string {
  const spellings = [
    invoice,
    invoice.toLowerCase(),
    invoice.replaceAll(/[-/]/g, ' '),
    invoice.replaceAll(/[-/]/g, ''),
  ];
  return random.pick(spellings);
}
