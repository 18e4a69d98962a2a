import type { Option } from '../../../../web/ui/combobox.tsx';
import type { Finding, Party } from './types.ts';

/** A finding as its form holds it; amounts that cannot be read are null and the server says so. */
export interface FindingValues {
  number: string;
  title: string;
  code: string;
  codeBpk: string;
  causeCode: string;
  condition: string;
  criterion: string;
  cause: string;
  effect: string;
  value: number | null;
  agencyId: Option | null;
  recommendations: RecommendationValues[];
}
export interface RecommendationValues {
  number: string;
  code: string;
  text: string;
  value: number | null;
  responsibles: ResponsibleValues[];
}
export interface ResponsibleValues {
  kind: Party['kind'];
  party: Option | null;
  share: number | null;
}

export const NO_RESPONSIBLE: ResponsibleValues = { kind: 'person', party: null, share: 0 };

export function newRecommendation(number: number): RecommendationValues {
  return { number: String(number), code: '', text: '', value: 0, responsibles: [NO_RESPONSIBLE] };
}

/** @param number the next free one in the report */
export function newFinding(number: number): FindingValues {
  return {
    number: String(number),
    title: '',
    code: '',
    codeBpk: '',
    causeCode: '',
    condition: '',
    criterion: '',
    cause: '',
    effect: '',
    value: 0,
    agencyId: null,
    recommendations: [newRecommendation(1)],
  };
}

export function valuesOf(finding: Finding): FindingValues {
  const { number, title, condition, criterion, cause, effect, value, codes } = finding;
  return {
    number,
    title,
    code: codes.finding?.code ?? '',
    codeBpk: codes.bpk?.code ?? '',
    causeCode: codes.cause?.code ?? '',
    condition,
    criterion,
    cause,
    effect,
    value,
    agencyId: finding.agencyId === null ? null : { id: finding.agencyId, label: finding.agencyName ?? '' },
    recommendations: finding.recommendations.map((each) => ({
      number: each.number,
      code: each.code.code,
      text: each.text,
      value: each.value,
      responsibles: each.parts.map(({ party, share }) => ({
        kind: party.kind,
        party: { id: party.id, label: party.name, ...(party.number !== null && { hint: party.number }) },
        share,
      })),
    })),
  };
}

/** What the server takes. Somebody not chosen is sent as an empty id, so that the sentence comes back beside that field. */
export function inputOf({ agencyId, recommendations, ...finding }: FindingValues) {
  return {
    ...finding,
    agencyId: agencyId?.id ?? null,
    recommendations: recommendations.map(({ responsibles, ...each }) => ({
      ...each,
      responsibles: responsibles.map(({ kind, party, share }) => ({
        party: { kind, id: party?.id ?? '' },
        share,
      })),
    })),
  };
}
