import { SEVERITIES, type Verdict } from '../verdict.ts';

const STATES = ['found', 'not-computable', 'clear'] as const;

/** What was found first, the worst before the rest; then what could not be computed; then what is clear. */
export function worstFirst<V extends Pick<Verdict, 'state' | 'severity' | 'code'>>(
  verdicts: readonly V[],
): V[] {
  const place = (each: V) => STATES.indexOf(each.state) * 10 + SEVERITIES.indexOf(each.severity);
  return verdicts.toSorted((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1));
}
