import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';
import { GRANTABLE_ROLES } from '../rules/roles.ts';

export const rolesSearch = defineSearch({
  state: oneOf(['now', 'pending', 'past']),
  role: oneOf(['', ...GRANTABLE_ROLES]),
  q: str(),
  page: int(1),
});
