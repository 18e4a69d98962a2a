import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { Source } from './sources.ts';
import { missingForS, type Status } from './status.ts';

/** A row of a ledger file, its cells read. */
export interface LedgerLine {
  line: number;
  source: Source;
  reportNumber: string;
  datedOn: PlainDate;
  receivedOn: PlainDate | null;
  findingNumber: string;
  findingCode: string | null;
  title: string;
  condition: string | null;
  criterion: string | null;
  cause: string | null;
  effect: string | null;
  recommendationNumber: string;
  recommendationCode: string;
  text: string;
  share: Rupiah | null;
  paid: Rupiah | null;
  status: Status | null;
}

export type LedgerTrouble =
  | 'report-differs'
  | 'finding-differs'
  | 'recommendation-differs'
  | 'received-before'
  | 'day-ahead'
  | 'code-unknown'
  | 'recommendation-code-unknown'
  | 'paid-above-share'
  | 'settled-unpaid';

export interface LedgerTroubleAt {
  line: number;
  field: keyof LedgerLine;
  trouble: LedgerTrouble;
}

/** Is there such a code, in the classification or loaded by the office? */
export interface KnownCodes {
  finding(code: string): boolean;
  recommendation(code: string): boolean;
}

/** `1.01.04`, also where a spreadsheet made `10104`, `1-01-04` or `1.1.4` of it; whatever is no such code stays as it is. */
export function normalFindingCode(code: string): string {
  const parts = /^(\d)(\d{2})(\d{2})$/.exec(code.trim())?.slice(1) ?? code.trim().split(/[.\-/ ]+/);
  if (parts.length !== 3 || parts.some((part) => !/^\d{1,2}$/.test(part))) return code.trim();
  return [String(Number(parts[0])), parts[1]!.padStart(2, '0'), parts[2]!.padStart(2, '0')].join('.');
}

/** `01`, also where a spreadsheet made `1` of it. */
export function normalRecommendationCode(code: string): string {
  return /^\d$/.test(code.trim()) ? `0${code.trim()}` : code.trim();
}

/** Rows that belong together, in the order of the file. */
export interface LedgerReport<L> {
  lines: L[];
  findings: Map<string, { lines: L[]; recommendations: Map<string, L[]> }>;
}

/** `source/number`: what makes a report one. */
export function reportKey(line: Pick<LedgerLine, 'source' | 'reportNumber'>): string {
  return `${line.source}/${line.reportNumber}`;
}

/** Puts rows together: report → finding → recommendation → responsibles. */
export function groupLedger<L extends LedgerLine>(lines: readonly L[]): Map<string, LedgerReport<L>> {
  const reports = new Map<string, LedgerReport<L>>();
  for (const line of lines) {
    const report = entry(reports, reportKey(line), () => ({ lines: [], findings: new Map() }));
    report.lines.push(line);
    const finding = entry(report.findings, line.findingNumber, () => ({
      lines: [],
      recommendations: new Map(),
    }));
    finding.lines.push(line);
    entry(finding.recommendations, line.recommendationNumber, () => []).push(line);
  }
  return reports;
}

const REPORT_FIELDS = ['datedOn', 'receivedOn'] as const;
const FINDING_FIELDS = ['findingCode', 'title', 'condition', 'criterion', 'cause', 'effect'] as const;
const RECOMMENDATION_FIELDS = ['recommendationCode', 'text', 'status'] as const;

/**
 * What is wrong with a ledger file in itself: rows of one report, finding or recommendation that contradict the first of them, days
 * in the wrong order, codes that do not exist, more paid than owed, and "sesuai" for a recommendation to pay that is not paid.
 */
export function troublesOf(
  lines: readonly LedgerLine[],
  codes: KnownCodes,
  today: PlainDate,
): LedgerTroubleAt[] {
  const troubles = lines.flatMap((line) => ownTroubles(line, codes, today));
  for (const report of groupLedger(lines).values()) {
    troubles.push(...differences(report.lines, REPORT_FIELDS, 'report-differs'));
    for (const finding of report.findings.values()) {
      troubles.push(...differences(finding.lines, FINDING_FIELDS, 'finding-differs'));
      for (const part of finding.recommendations.values()) {
        troubles.push(...differences(part, RECOMMENDATION_FIELDS, 'recommendation-differs'));
        troubles.push(...unpaidThoughSettled(part));
      }
    }
  }
  return troubles;
}

function ownTroubles(line: LedgerLine, codes: KnownCodes, today: PlainDate): LedgerTroubleAt[] {
  const at = (field: keyof LedgerLine, trouble: LedgerTrouble) => ({ line: line.line, field, trouble });
  const troubles: LedgerTroubleAt[] = [];
  if (line.datedOn > today) troubles.push(at('datedOn', 'day-ahead'));
  if (line.receivedOn !== null && line.receivedOn > today) troubles.push(at('receivedOn', 'day-ahead'));
  if (line.receivedOn !== null && line.receivedOn < line.datedOn)
    troubles.push(at('receivedOn', 'received-before'));
  // Others have codes of their own; the inspectorate's must be one of its classification.
  if (line.source === 'APIP' && !codes.finding(line.findingCode ?? ''))
    troubles.push(at('findingCode', 'code-unknown'));
  if (!codes.recommendation(line.recommendationCode))
    troubles.push(at('recommendationCode', 'recommendation-code-unknown'));
  if ((line.paid ?? 0) > (line.share ?? 0)) troubles.push(at('paid', 'paid-above-share'));
  return troubles;
}

function unpaidThoughSettled(part: readonly LedgerLine[]): LedgerTroubleAt[] {
  const [first] = part;
  if (first === undefined || first.status !== 'S') return [];
  const shares = part.map((each) => ({ share: each.share ?? 0, paid: each.paid ?? 0 }));
  return missingForS(first.recommendationCode, shares) > 0
    ? [{ line: first.line, field: 'status', trouble: 'settled-unpaid' }]
    : [];
}

function differences(
  lines: readonly LedgerLine[],
  fields: readonly (keyof LedgerLine)[],
  trouble: LedgerTrouble,
): LedgerTroubleAt[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  return others.flatMap((line) =>
    fields
      .filter((field) => line[field] !== first[field])
      .map((field) => ({ line: line.line, field, trouble })),
  );
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
