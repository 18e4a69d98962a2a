import { defineSearch, flag, int, oneOf, str } from '../../../../../web/search.ts';
import { PARTIES, PAYMENT_KINDS, PAYMENT_STATES } from '../../rules/payments/chain.ts';

export const VIEWS = ['open', 'mine', 'closed', 'all'] as const;
export type View = (typeof VIEWS)[number];

export const paymentsSearch = defineSearch({
  view: oneOf(VIEWS),
  agency: str(),
  kind: oneOf(['', ...PAYMENT_KINDS]),
  state: oneOf(['', ...PAYMENT_STATES]),
  holder: oneOf(['', ...PARTIES]),
  only: oneOf(['', 'late', 'disputed']),
  contract: str(),
  q: str(),
  page: int(1),
});

/** The server's names for what the address holds. */
export function listQuery(search: ReturnType<typeof paymentsSearch.read>) {
  const { view, agency, kind, state, holder, only, contract, q } = search;
  return {
    view,
    agencyId: agency,
    kind,
    state,
    holder,
    contractId: contract,
    late: only === 'late',
    disputed: only === 'disputed',
    text: q,
  };
}

/** A payment that is begun from its contract brings both along. */
export const newPaymentSearch = defineSearch({ contract: str(), instalment: str() });

export const MEASURES = ['days', 'rupiah'] as const;
export const slowSearch = defineSearch({
  agency: str(),
  measure: oneOf(MEASURES),
  party: oneOf(['', ...PARTIES]),
  stage: str(),
  open: flag(),
  show: str(),
  page: int(1),
});

export const staffSearch = defineSearch({ agency: str() });
