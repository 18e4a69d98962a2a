import type { PackageView, VerdictView } from '../../../contract/packages.ts';
import { summarize } from '../../../rules/package/summary.ts';

/** What the office has to do next, the first that applies. */
export type NextStep =
  | 'read'
  | 'documents'
  | 'confirm'
  | 'stopped'
  | 'returned'
  | 'answer'
  | 'ready'
  | 'submitted'
  | 'passed'
  | 'passedHeld'
  | 'passedSoon'
  | 'revoked'
  | 'cancelled'
  | 'look';

export type Standing = Pick<
  PackageView,
  'state' | 'documentList' | 'missingDocuments' | 'unconfirmed' | 'may' | 'held' | 'sheetView'
>;

/** Answers that hold the package up: suspended rules do not. */
export function holding(verdicts: readonly VerdictView[], severity: 'critical' | 'high'): number {
  return verdicts.filter((each) => each.state === 'found' && !each.suspended && each.severity === severity)
    .length;
}

/** Rules without an answer that keep the sheet back: their data are the office's own. */
export function unanswered(verdicts: readonly VerdictView[]): VerdictView[] {
  const suspended = new Set(verdicts.flatMap((each) => (each.suspended ? [each.code] : [])));
  const { inTheWay } = summarize(
    verdicts.map((each) => ({ ...each, evidence: [] })),
    suspended,
  );
  return verdicts.filter((each) => each.state === 'not-computable' && inTheWay.includes(each.code));
}

/** @param verdicts as the rules answer now */
export function nextStep(of: Standing, verdicts: readonly VerdictView[]): NextStep {
  if (of.state === 'cancelled' || of.state === 'submitted') return of.state;
  if (of.state === 'passed') {
    if (of.held.length > 0) return 'passedHeld';
    if (of.sheetView === null) return 'passedSoon';
    return of.sheetView.revokedAt === null ? 'passed' : 'revoked';
  }
  if (!of.may.includes('edit')) return of.state === 'draft' ? 'look' : of.state;
  if (of.documentList.some((each) => each.reading === 'waiting')) return 'read';
  if (of.missingDocuments.length > 0) return 'documents';
  if (of.unconfirmed.length > 0) return 'confirm';
  if (holding(verdicts, 'critical') > 0) return 'stopped';
  if (holding(verdicts, 'high') > 0) return 'returned';
  return unanswered(verdicts).length > 0 ? 'answer' : 'ready';
}
