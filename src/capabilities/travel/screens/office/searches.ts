import { defineSearch, int, oneOf, str } from '../../../../../web/search.ts';
import { TARIFF_COMPONENTS } from '../../rules/tariff.ts';
import { TRIP_STATUSES } from '../../rules/trip-status.ts';
import { PLAN_STEPS } from './plan/steps.ts';

export const tripsSearch = defineSearch({
  view: oneOf(['agency', 'mine']),
  status: oneOf(['', ...TRIP_STATUSES]),
  q: str(),
  page: int(1),
});

/** `trip`: a draft that is gone on with; '': a new one */
export const planSearch = defineSearch({ trip: str(), step: oneOf(PLAN_STEPS) });

export const tariffSearch = defineSearch({
  component: oneOf(['', ...TARIFF_COMPONENTS]),
  region: str(),
  page: int(1),
});
