import type { Severity, Verdict } from '../verdict.ts';
import type { Say } from '../verdict.ts';
import { say } from './sentences.ts';

/** Rules whose answer is needed before a sheet is issued: documents, arithmetic, words. Their data are the office's own. */
export const MUST_ANSWER: readonly string[] = ['SPJ-01', 'SPJ-02', 'SPJ-03'];

export interface Summary {
  /** stopped by a critical finding; returned by a high one, by a doubted reading, or by a core rule without its data; else passed */
  outcome: 'passed' | 'returned' | 'stopped';
  /** Only then may the verification sheet be issued. */
  mayIssueSheet: boolean;
  counts: Record<Verdict['state'], number>;
  found: Record<Severity, number>;
  /** codes that keep the sheet from being issued */
  inTheWay: readonly string[];
  says: Say;
}

/** What the answers come to: critical stops, high returns, medium warns, low only ranks; a suspended rule is counted and does neither. */
export function summarize(verdicts: readonly Verdict[], suspended: ReadonlySet<string> = new Set()): Summary {
  const counts = { found: 0, clear: 0, 'not-computable': 0 };
  const found = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const each of verdicts) {
    counts[each.state] += 1;
    if (each.state === 'found') found[each.severity] += 1;
  }
  const counting = verdicts.filter((each) => !suspended.has(each.code));
  const inTheWay = counting.filter(isInTheWay).map((each) => each.code);
  const isStopped = counting.some((each) => each.state === 'found' && each.severity === 'critical');
  const outcome = isStopped ? 'stopped' : inTheWay.length > 0 ? 'returned' : 'passed';
  return { outcome, mayIssueSheet: outcome === 'passed', counts, found, inTheWay, says: SAYS[outcome] };
}

/** The rule would have found something of weight on a reading that nobody has confirmed yet. */
export function waitsForConfirmation({
  state,
  unconfirmed,
}: Pick<Verdict, 'state' | 'unconfirmed'>): boolean {
  return state === 'not-computable' && unconfirmed.length > 0;
}

/** A finding of critical or high severity, a value that awaits somebody's confirmation, or a core rule that has no answer. */
function isInTheWay({ code, state, severity, unconfirmed }: Verdict): boolean {
  if (state === 'clear') return false;
  if (state === 'found') return severity === 'critical' || severity === 'high';
  return waitsForConfirmation({ state, unconfirmed }) || MUST_ANSWER.includes(code);
}

const SAYS: Readonly<Record<Summary['outcome'], Say>> = {
  passed: say('Lembar verifikasi boleh diterbitkan.', 'The verification sheet may be issued.'),
  returned: say(
    'Lembar verifikasi belum boleh diterbitkan: SPJ dikembalikan untuk dilengkapi.',
    'The verification sheet may not be issued yet: the package goes back to be completed.',
  ),
  stopped: say(
    'Lembar verifikasi tidak boleh diterbitkan: pembayaran dihentikan sampai temuan kritis selesai.',
    'The verification sheet may not be issued: the payment stops until the critical finding is settled.',
  ),
};
