import type { Option } from '../../../../../web/ui/combobox.tsx';
import type { FindingBody, FindingDraft } from '../../contract/flags.ts';

type Part = FindingDraft['findings'][number];
export type DebtorKind = 'person' | 'agency' | 'vendor';

/** One finding as its form holds it. */
export interface PartValues extends Pick<
  Part,
  'flagIds' | 'title' | 'condition' | 'criterion' | 'cause' | 'effect' | 'instruction'
> {
  code: string;
  agencyId: Option | null;
  debtor: { kind: DebtorKind; id: Option | null };
  amount: number | null;
}
export interface FindingValues {
  title: string;
  findings: PartValues[];
}

export function valuesOf({ title, findings }: FindingDraft): FindingValues {
  return {
    title,
    findings: findings.map(({ agencyId, agency, debtor, code, ...rest }) => ({
      ...rest,
      code: code ?? '',
      agencyId: agencyId === null ? null : { id: agencyId, label: agency ?? agencyId },
      debtor: {
        kind: debtor?.kind ?? 'agency',
        id: debtor === null ? null : { id: debtor.id, label: debtor.name ?? debtor.id },
      },
    })),
  };
}

/** What is sent; what is missing is left empty, and the server says so beside its field. */
export function bodyOf({ title, findings }: FindingValues): FindingBody {
  return {
    title,
    findings: findings.map((each) => ({
      ...each,
      agencyId: each.agencyId?.id ?? '',
      debtor: { kind: each.debtor.kind, id: each.debtor.id?.id ?? '' },
      amount: each.amount ?? 0,
    })),
  };
}
