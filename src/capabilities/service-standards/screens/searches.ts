import { defineSearch, flag, int, oneOf, str } from '../../../../web/search.ts';

export const servicesSearch = defineSearch({
  q: str(),
  agency: str(),
  fee: oneOf(['', 'free', 'fixed', 'tariff']),
  all: flag(),
  page: int(1),
});
/** `from`: first day of the wording that is shown; empty: the one of today. */
export const serviceSearch = defineSearch({ from: str() });
