import { REPORT_STATES, type ReportState } from './machine.ts';

/** One reason to see findings. */
export interface ScopeClause {
  /** findings that name one of these agencies, or null: all */
  offices: readonly string[] | null;
  /** earliest state of the report from which on they are seen */
  from: ReportState;
  /** also of confidential reports */
  confidential: boolean;
}

/** What somebody may see: any clause suffices, and a person sees final findings in which he himself is responsible. */
export interface Scope {
  clauses: readonly ScopeClause[];
  personId: string | null;
}

/** What a finding is judged by. */
export interface Sighted {
  state: ReportState;
  confidential: boolean;
  /** the audited agency and every agency of a responsible */
  offices: readonly string[];
  people: readonly string[];
}

/** The states in which a clause's findings are seen. */
export function statesFrom(from: ReportState): ReportState[] {
  return REPORT_STATES.slice(REPORT_STATES.indexOf(from));
}

/** May this finding be seen? `store/visibility.ts` says the same in SQL; a test holds them together. */
export function sees(scope: Scope, finding: Sighted): boolean {
  if (scope.personId !== null && finding.state === 'final' && finding.people.includes(scope.personId))
    return true;
  return scope.clauses.some(
    (clause) =>
      statesFrom(clause.from).includes(finding.state) &&
      (clause.confidential || !finding.confidential) &&
      (clause.offices === null || clause.offices.some((office) => finding.offices.includes(office))),
  );
}
