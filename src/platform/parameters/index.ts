import type { PlainDate } from '../calendar/index.ts';
import type { Tx } from '../database/index.ts';
import type { Locale } from '../texts.ts';

/** What a parameter may hold: days, rupiah, a switch, a word, or a small table as JSON. */
export type ParameterValue = number | boolean | string | object;

/** A value and the law that gives it. */
export interface DatedValue<T extends ParameterValue = ParameterValue> {
  value: T;
  /** first day on which it holds */
  validFrom: PlainDate;
  /** law and article, e.g. `Peraturan BPK 2/2017 pasal 3 ayat (3)` */
  source: string;
  /** Somebody has held it against the law's own text. */
  verified: boolean;
}

/**
 * A threshold, tariff, deadline or weight that a capability declares in its `parameters.ts`. The object is its own key:
 * `getParameter(tx, FOLLOW_UP_DAYS, act.today)`.
 */
export interface ParameterDefault<T extends ParameterValue = ParameterValue> extends DatedValue<T> {
  /** `capability.name`, e.g. `findings.follow-up-days`; never renamed: overrides hang on it */
  key: string;
  /** what a number counts, e.g. `hari`, `hari kerja`, `rupiah`, `%`; null where it counts nothing */
  unit: string | null;
  title: Record<Locale, string>;
  /** values of earlier law, newest first */
  earlier?: readonly DatedValue<T>[];
  /** Narrower than the type: a range of numbers, a set of words, a shape. A number is 0 or more in any case, and whole where it counts days. */
  accepts?(value: T): boolean;
}

type ParameterTables = {
  parameter: { key: string; value: ParameterValue | null; valid_from: PlainDate; id: string };
};

/**
 * The value in force on `onDay`: the government's own latest one, else what the law gave on that day. Before the earliest
 * known law its value holds.
 * @param onDay day of the fact that is judged (receipt, payment), not always today
 */
export async function getParameter<T extends ParameterValue>(
  tx: Tx,
  parameter: ParameterDefault<T>,
  onDay: PlainDate,
): Promise<T> {
  return (await getParameters(tx, { value: parameter }, onDay)).value;
}

type Values<D extends Record<string, ParameterDefault>> = { [name in keyof D]: D[name]['value'] };

/** Several values of the same day in one query, under the names that the caller gives. */
export async function getParameters<D extends Record<string, ParameterDefault>>(
  tx: Tx,
  parameters: D,
  onDay: PlainDate,
): Promise<Values<D>> {
  const entries = Object.entries(parameters);
  const rows = await tx
    .withTables<ParameterTables>()
    .selectFrom('parameter')
    .distinctOn('key')
    .select(['key', 'value'])
    .where(
      'key',
      'in',
      entries.map(([, each]) => each.key),
    )
    .where('valid_from', '<=', onDay)
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const own = new Map(rows.map((row) => [row.key, row.value]));
  return Object.fromEntries(
    entries.map(([name, each]) => [name, own.get(each.key) ?? valueByLaw(each, onDay).value]),
  ) as Values<D>;
}

/** What the law gives on `onDay`, without asking the government's own values. */
export function valueByLaw<T extends ParameterValue>(
  parameter: ParameterDefault<T>,
  onDay: PlainDate,
): DatedValue<T> {
  const values: readonly DatedValue<T>[] = [parameter, ...(parameter.earlier ?? [])];
  return values.find((each) => each.validFrom <= onDay) ?? values.at(-1)!;
}

/** Is `value` of the parameter's type and within what it accepts? */
export function fits<T extends ParameterValue>(parameter: ParameterDefault<T>, value: unknown): value is T {
  if (typeof value !== typeof parameter.value || value === null) return false;
  if (Array.isArray(value) !== Array.isArray(parameter.value)) return false;
  if (typeof value === 'number' && !isReasonable(value, parameter.unit)) return false;
  return parameter.accepts === undefined || parameter.accepts(value as T);
}

/** Numbers that count time are whole and stay within a career: a slip of the hand must not lay a deadline beyond every calendar. */
const TIME_LIMITS: Record<string, number> = { hari: 3_650, 'hari kerja': 2_500, bulan: 600, tahun: 100 };

function isReasonable(value: number, unit: string | null): boolean {
  const limit = TIME_LIMITS[unit ?? ''];
  if (limit !== undefined) return Number.isInteger(value) && value >= 0 && value <= limit;
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
