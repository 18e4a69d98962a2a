import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';

/** Steps of a contract that its releases tell of. */
export type ReleasedStep =
  | 'appointed'
  | 'signed'
  | 'started'
  | 'suspended'
  | 'resumed'
  | 'extended'
  | 'handover-asked'
  | 'handover-refused'
  | 'handed-over'
  | 'finally-handed-over'
  | 'closed'
  | 'terminated';

/** What a fact says of its day, and when it was recorded (ISO 8601 UTC): releases follow the second clock, so that none changes later. */
interface Fact {
  recordedAt: string;
}

/** Everything about one contract that is public: offices, companies, sums. Never a person. */
export interface ContractHistory {
  id: string;
  number: string;
  title: string;
  work: 'works' | 'goods' | 'consulting' | 'services';
  buyer: { id: string; name: string };
  vendor: { id: string; name: string } | null;
  package: { rupCode: string | null; name: string; method: string; ceiling: Rupiah } | null;
  budget: { code: string; name: string; ceiling: Rupiah; funding: string } | null;
  steps: readonly (Fact & { step: ReleasedStep; docDate: PlainDate; document: string })[];
  versions: readonly (Fact & {
    n: number;
    docDate: PlainDate | null;
    document: string;
    reason: string | null;
    value: Rupiah;
    startOn: PlainDate | null;
    endOn: PlainDate | null;
  })[];
  progress: readonly (Fact & { periodEnd: PlainDate; percent: number })[];
  instalments: readonly {
    n: number;
    amount: Rupiah;
    dueOn: PlainDate | null;
    reachedOn: PlainDate | null;
    reachedAt: string | null;
  }[];
  /** paid by the treasury */
  payments: readonly (Fact & { id: string; sp2d: string; paidOn: PlainDate; amount: Rupiah })[];
}
