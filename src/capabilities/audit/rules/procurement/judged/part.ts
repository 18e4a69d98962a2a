import { formatRupiah } from '../../../../../platform/money.ts';
import { LOCALES } from '../../../../../platform/texts.ts';
import type { RuleEntry } from '../../rule.ts';
import {
  SEVERITIES,
  type Evidence,
  type Missing,
  type Say,
  type Severity,
  type Verdict,
} from '../../verdict.ts';

/** What one of a rule's tests says. `not-asked`: it does not apply to this procurement. */
export type Part =
  | Answered
  | { state: 'not-computable'; missing: readonly Missing[] }
  | { state: 'not-asked'; reason: Say };

interface Answered {
  state: 'found' | 'clear';
  formula: Say;
  reason: Say;
  severity?: Severity;
  evidence?: readonly Evidence[];
}

export function say(id: string, en: string): Say {
  return { id, en };
}

export function missing(field: string, id: string, en: string): Part {
  return { state: 'not-computable', missing: [{ field, says: { id, en } }] };
}

/** A test whose answer is yes or no. */
export function tested(
  found: boolean,
  words: { formula: Say; found: Say; clear: Say; severity?: Severity; evidence?: readonly Evidence[] },
): Part {
  return {
    state: found ? 'found' : 'clear',
    formula: words.formula,
    reason: found ? words.found : words.clear,
    ...(words.severity === undefined ? {} : { severity: words.severity }),
    evidence: words.evidence ?? [],
  };
}

/**
 * One verdict out of a rule's tests: found where one of them found something; else not computable while one lacks a datum, so that nobody is
 * called clear by halves; else clear.
 */
export function judge(
  entry: RuleEntry,
  parts: readonly Part[],
  more: { mend: Say; moneyAtRisk: number | null },
): Verdict {
  const found = parts.filter((part): part is Answered => part.state === 'found');
  const lacking = parts.flatMap((part) => (part.state === 'not-computable' ? part.missing : []));
  const clear = parts.filter((part): part is Answered => part.state === 'clear');
  const state = found.length > 0 ? 'found' : lacking.length > 0 ? 'not-computable' : 'clear';
  const shown = found.length > 0 ? found : clear;
  const severities = found.map((part) => part.severity ?? entry.severity);
  return {
    code: entry.code,
    version: entry.version,
    state,
    severity: SEVERITIES.find((each) => severities.includes(each)) ?? entry.severity,
    formula:
      shown.length > 0
        ? join(
            shown.map(({ formula }) => formula),
            '; ',
          )
        : entry.formula,
    reason: reasonOf(state, parts, lacking),
    mend: state === 'found' ? more.mend : null,
    // What one test lacks is said even where another found something.
    missing: lacking,
    moneyAtRisk: state === 'found' ? more.moneyAtRisk : null,
    evidence: shown.flatMap(({ evidence }) => evidence ?? []),
    unconfirmed: [],
  };
}

function reasonOf(state: Verdict['state'], parts: readonly Part[], lacking: readonly Missing[]): Say {
  if (state === 'not-computable') {
    const names = join(
      lacking.map(({ says }) => says),
      ', ',
    );
    return say(`Belum dapat dihitung: ${names.id}.`, `Not computable yet: ${names.en}.`);
  }
  const wanted = parts.flatMap((part) =>
    part.state === state || (state === 'clear' && part.state === 'not-asked') ? [part.reason] : [],
  );
  return join(wanted, ' ');
}

export function join(parts: readonly Say[], between: string): Say {
  const [id, en] = LOCALES.map((locale) => [...new Set(parts.map((each) => each[locale]))].join(between));
  return say(id!, en!);
}

export function percent(share: number): string {
  return `${figure(share * 100)} %`;
}

/** At most two decimals, with a comma as on Indonesian forms. */
export function figure(value: number): string {
  return new Intl.NumberFormat('id', { maximumFractionDigits: 2 }).format(value);
}

/** Money of a bid: rupiah as usual, others with their code. */
export function sum(amount: number, currency: string): string {
  return currency === 'IDR' ? formatRupiah(amount) : `${currency} ${figure(amount)}`;
}
