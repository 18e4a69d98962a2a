import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';
import type { LossState } from '../rules/losses.ts';

/** As rules/losses has them; that file needs Temporal, which not every browser knows. */
export const LOSS_STATES = [
  'open',
  'scheduled',
  'settled',
  'written-off',
] as const satisfies readonly LossState[];

export const lossesSearch = defineSearch({
  tab: oneOf(['losses', 'checks']),
  text: str(),
  state: oneOf(['', ...LOSS_STATES]),
  standing: oneOf(['', 'behind', 'expiring']),
  page: int(1),
});
