import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { getParameter } from '../parameters/index.ts';
import { fill, type Locale } from '../texts.ts';
import type { Keeps } from './declaration.ts';
import { texts } from './texts.ts';

/** How long a table keeps people's data, as a sentence with the number that is in force today. */
export async function keepsText(
  tx: Tx,
  { today, locale }: Pick<Act, 'today'> & { locale: Locale },
  keeps: Keeps,
): Promise<string> {
  if (keeps.kind === 'as-long-as') return keeps.reason[locale];
  const n = await periodOf(tx, { today }, keeps);
  return `${fill(texts[locale][keeps.unit], { n })} ${keeps.since[locale]}`;
}

/** The number of a period in force today, in its unit. */
export async function periodOf(
  tx: Tx,
  { today }: Pick<Act, 'today'>,
  keeps: Extract<Keeps, { kind: 'period' }>,
): Promise<number> {
  return typeof keeps.period === 'number' ? keeps.period : getParameter(tx, keeps.period, today);
}
