import { newId } from '../../../platform/ids.ts';
import type { FindingInput, RecommendationInput, ResponsibleInput } from '../contract/findings.ts';
import type { LedgerRows } from '../store/bulk.ts';
import type { FindingRow, RecommendationRow, ReportRow, ResponsibleRow } from '../store/tables.ts';
import type { Parties } from './check-finding.ts';
import { partyKey } from './parties.ts';

/** A new finding of a draft as rows. */
export function findingRows(
  report: ReportRow,
  input: FindingInput,
  parties: Parties,
): Required<Pick<LedgerRows, 'finding' | 'finding_text' | 'recommendation' | 'responsible'>> {
  const { government_id } = report;
  const finding: FindingRow = {
    government_id,
    id: newId(),
    report_id: report.id,
    source: report.source,
    state: report.state,
    confidential: report.confidential,
    ...findingFields(input),
    status: 'BT',
    due_on: null,
    due_provisional: false,
  };
  const { condition, criterion, cause, effect } = input;
  return {
    finding: [finding],
    finding_text: [{ government_id, id: finding.id, condition, criterion, cause, effect }],
    ...recommendationRows(finding, input.recommendations, parties),
  };
}

/** Columns of a finding that its form fills. */
export function findingFields(input: FindingInput) {
  return {
    number: input.number,
    code: input.code,
    code_bpk: input.codeBpk,
    cause_code: input.causeCode,
    title: input.title,
    agency_id: input.agencyId,
    value: input.value,
  };
}

export function recommendationRows(
  finding: { government_id: string; id: string },
  inputs: readonly RecommendationInput[],
  parties: Parties,
): { recommendation: RecommendationRow[]; responsible: ResponsibleRow[] } {
  const rows = inputs.map((input) => {
    const recommendation: RecommendationRow = {
      government_id: finding.government_id,
      id: newId(),
      finding_id: finding.id,
      number: input.number,
      code: input.code,
      text: input.text,
      value: input.value,
      status: 'BT',
      step: 'open',
      due_on: null,
      due_provisional: false,
      forwarded_on: null,
      review_due_on: null,
      review_due_provisional: false,
    };
    return { recommendation, responsible: responsibleRows(recommendation, input.responsibles, parties) };
  });
  return {
    recommendation: rows.map((row) => row.recommendation),
    responsible: rows.flatMap((row) => row.responsible),
  };
}

export function responsibleRows(
  recommendation: Pick<RecommendationRow, 'government_id' | 'id' | 'finding_id'>,
  inputs: readonly ResponsibleInput[],
  parties: Parties,
): ResponsibleRow[] {
  return inputs.map(({ party, share }) => ({
    government_id: recommendation.government_id,
    id: newId(),
    recommendation_id: recommendation.id,
    finding_id: recommendation.finding_id,
    person_id: party.kind === 'person' ? party.id : null,
    agency_id: party.kind === 'agency' ? party.id : null,
    vendor_id: party.kind === 'vendor' ? party.id : null,
    office_id: parties.get(partyKey(party))?.officeId ?? null,
    share,
    duty_done_on: null,
  }));
}
