import { formatRupiah } from '../../../../platform/money.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rule } from '../rule.ts';
import type { Evidence, Missing, Say, Severity, Verdict } from '../verdict.ts';
import type { PopulationThresholds, ThresholdName } from './thresholds.ts';

/**
 * A rule of all lines of a year. The database narrows the lines down to what may be a case (`store/population`); the rule decides each case
 * on its facts alone, so that a flag can be proved again from what it keeps.
 */
export interface PopulationRule<Facts> extends Rule<Facts, PopulationThresholds> {
  scope: 'population';
  thresholds: readonly ThresholdName[];
}

/** A line as a rule sees it and as a flag keeps it. */
export interface LineFact {
  id: string;
  agencyId: string | null;
  number: string | null;
  invoice: string | null;
  vendor: string | null;
  vendorName: string | null;
  day: PlainDate | null;
  /** rupiah */
  amount: number;
  account: string | null;
  description: string | null;
  quantity: number | null;
  unit: string | null;
  /** rupiah for one unit */
  price: number | null;
}

/** What a rule says of one case, beside what its entry says of all. */
interface Answer {
  state: Verdict['state'];
  severity?: Severity;
  formula: Say;
  reason: Say;
  mend?: Say;
  missing?: readonly Missing[];
  moneyAtRisk?: number | null;
  evidence?: readonly Evidence[];
}

export function answer(
  entry: { code: string; version: number; severity: Severity },
  { state, severity, formula, reason, mend, missing, moneyAtRisk, evidence }: Answer,
): Verdict {
  return {
    code: entry.code,
    version: entry.version,
    state,
    severity: severity ?? entry.severity,
    formula,
    reason,
    mend: state === 'found' ? (mend ?? null) : null,
    missing: missing ?? [],
    moneyAtRisk: state === 'found' ? (moneyAtRisk ?? null) : null,
    evidence: evidence ?? [],
    unconfirmed: [],
  };
}

/** The answer where a datum is missing. */
export function notComputable(
  entry: { code: string; version: number; severity: Severity; formula: Say },
  missing: readonly Missing[],
): Verdict {
  const list = (locale: 'id' | 'en') => missing.map((each) => each.says[locale]).join(', ');
  return answer(entry, {
    state: 'not-computable',
    formula: entry.formula,
    reason: { id: `Belum dapat dihitung: ${list('id')}.`, en: `Not computable yet: ${list('en')}.` },
    missing,
  });
}

/** Lines that a reader looks at first; a flag keeps all of them in its data. */
const EVIDENCE_LINES = 50;

export function lineEvidence(lines: readonly LineFact[]): Evidence[] {
  return lines.slice(0, EVIDENCE_LINES).map((line) => ({
    kind: 'line',
    ref: line.id,
    value: `${line.number ?? '–'} · ${formatRupiah(line.amount)}`,
  }));
}

/** The same text in both languages: numbers, letters and signs. */
export function both(text: string): Say {
  return { id: text, en: text };
}

export function sumOf(lines: readonly LineFact[]): number {
  return lines.reduce((sum, line) => sum + line.amount, 0);
}

/** `12,3 %`, with Indonesian signs as in the papers. */
export function percent(share: number): string {
  return `${(share * 100).toLocaleString('id', { maximumFractionDigits: 1 })} %`;
}

export function decimal(value: number, digits = 2): string {
  return value.toLocaleString('id', { maximumFractionDigits: digits });
}

export const MISSING = {
  vendor: { field: 'vendor', says: { id: 'nama atau nomor rekanan', en: 'name or number of the vendor' } },
  invoice: {
    field: 'invoice',
    says: { id: 'nomor faktur atau kuitansi rekanan', en: 'invoice number of the vendor' },
  },
  day: { field: 'day', says: { id: 'tanggal bukti', en: 'day of the evidence' } },
  agency: { field: 'agency', says: { id: 'perangkat daerah', en: 'agency' } },
  amount: { field: 'amount', says: { id: 'nilai', en: 'amount' } },
} as const satisfies Record<string, Missing>;
