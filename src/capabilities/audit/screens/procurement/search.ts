import { defineSearch, int, str } from '../../../../../web/search.ts';

export const PROCESSES = '/audit/procurement/processes';

export const IMPORTS = '/audit/procurement/imports';
/** As the server's contract has it, which is not for browsers. */
export const MOST_BYTES = 200 * 1024 * 1024;

export const procurementSearch = defineSearch({
  q: str(),
  /** one process, as flags link to it */
  ocid: str(),
  rule: str(),
  agency: str(),
  year: int(0),
  page: int(1),
  /** process that is open beside the list */
  show: str(),
});
