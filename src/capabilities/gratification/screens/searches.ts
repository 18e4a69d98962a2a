import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';
import { STATES } from '../rules/machine.ts';

export const giftSearch = defineSearch({
  /** '': all for those who read all */
  view: oneOf(['', 'mine', 'all']),
  state: oneOf(['', ...STATES]),
  q: str(),
  page: int(1),
});

/** `hint`: what a visitor declared, answered by this report */
export const newGiftSearch = defineSearch({ hint: str() });
