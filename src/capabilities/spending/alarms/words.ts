import { isPlainDate, plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill, LOCALES, type Locale } from '../../../platform/texts.ts';
import type { Alert } from '../rules/alarms/alert.ts';
import type { AlarmCode } from '../rules/alarms/codes.ts';
import { contractAlarmWords, type AlarmWords } from '../texts/contract-alarms.ts';
import { alarmTexts, moneyAlarmWords } from '../texts/money-alarms.ts';
import { paymentNames } from '../texts/payment-names.ts';

export const WORDS: Readonly<Record<AlarmCode, AlarmWords>> = { ...contractAlarmWords, ...moneyAlarmWords };

/** Families by the letter of their codes, in the order of the catalogue. */
const LETTERS = ['K', 'G', 'A', 'P', 'B', 'S', 'U', 'Y', 'D', 'X'];

export function familyOf(code: AlarmCode): Record<Locale, string> {
  const place = LETTERS.indexOf(code[0] ?? '');
  const of = (locale: Locale) => alarmTexts[locale].families.split('|')[place] ?? '';
  return { id: of('id'), en: of('en') };
}

/** Days as they were spelled lately: a sweep names the same ones again and again, and spelling one is slow. */
const spelled = new Map<string, string>();
const MOST_SPELLED = 4_000;

function day(value: PlainDate, locale: Locale): string {
  const key = `${locale}${value}`;
  let words = spelled.get(key);
  if (words === undefined) {
    words = longDay(value, locale);
    if (spelled.size >= MOST_SPELLED) spelled.clear();
    spelled.set(key, words);
  }
  return words;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const decimal: Record<Locale, Intl.NumberFormat> = {
  id: new Intl.NumberFormat('id', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
};
const month: Record<Locale, Intl.DateTimeFormat> = {
  id: new Intl.DateTimeFormat('id', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

function spell(name: string, value: string | number | null, locale: Locale): string {
  if (value === null) return '?';
  if (typeof value === 'number')
    return name.startsWith('rupiah') ? formatRupiah(value) : decimal[locale].format(value);
  if (DAY.test(value) && isPlainDate(value)) return day(plainDate(value), locale);
  if (MONTH.test(value)) return month[locale].format(new Date(`${value}-01T00:00:00Z`));
  if (name === 'party' || name === 'state') {
    const names: Record<string, string> = paymentNames[locale];
    return names[`${name}-${value}`] ?? value;
  }
  const words: Record<string, string> = alarmTexts[locale];
  return name === 'number' || name === 'name' ? value : (words[value] ?? value);
}

/** Title and body of an alert in both languages. */
export function wordsOf(alert: Alert): { title: Record<Locale, string>; body: Record<Locale, string> } {
  const { title, body } = WORDS[alert.code];
  const said = (locale: Locale) => {
    const values = Object.fromEntries(
      Object.entries(alert.facts).map(([name, value]) => [name, spell(name, value, locale)]),
    );
    const { missing, unspent } = alert.facts;
    if (missing != null) values['village'] = fill(alarmTexts[locale].missing, { count: missing });
    if (unspent != null) values['village'] = fill(alarmTexts[locale].unspent, { count: unspent });
    return { title: fill(title[locale], values), body: fill(body[locale], values) };
  };
  const [id, en] = LOCALES.map(said);
  return { title: { id: id!.title, en: en!.title }, body: { id: id!.body, en: en!.body } };
}

/** Names of the numbers that plans lay. */
export function numberNames(names: readonly string[]): Record<string, Record<Locale, string>> {
  const word = (locale: Locale, name: string) => {
    const words: Record<string, string> = alarmTexts[locale];
    return words[name] ?? name;
  };
  return Object.fromEntries(names.map((name) => [name, { id: word('id', name), en: word('en', name) }]));
}
