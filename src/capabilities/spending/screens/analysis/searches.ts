import { defineSearch, oneOf, str } from '../../../../../web/search.ts';
import { PAYMENT_STATES } from '../../rules/payments/chain.ts';

export const VIEWS = ['months', 'stages', 'flow', 'ageing', 'schedule', 'what-if'] as const;

export const analysisSearch = defineSearch({
  view: oneOf(VIEWS),
  agency: str(),
  /** of which the durations are spread out; '': the one with most holds beyond its limit */
  stage: oneOf(['', ...PAYMENT_STATES]),
});
