import { defineSearch, int, oneOf, str } from '../../../../../web/search.ts';
import { TRIP_STATUSES } from '../../rules/trip-status.ts';

export const tripsSearch = defineSearch({
  view: oneOf(['agency', 'mine']),
  status: oneOf(['', ...TRIP_STATUSES]),
  q: str(),
  page: int(1),
});
