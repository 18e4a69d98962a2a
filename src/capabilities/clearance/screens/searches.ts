import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';

const STATES = [
  '',
  'requested',
  'in-approval',
  'awaiting-signature',
  'valid',
  'expired',
  'revoked',
  'refused',
] as const;
const KINDS = ['', 'person', 'agency', 'vendor'] as const;
const PURPOSES = [
  '',
  'pensiun',
  'mutasi',
  'promosi',
  'pangkat',
  'cuti-besar',
  'rekanan',
  'instansi',
  'lain',
] as const;

/** `subject`: `agency:ID`; empty for myself. */
export const mySearch = defineSearch({ subject: str(), page: int(1) });
export const newSearch = defineSearch({ subject: str() });
export const queueSearch = defineSearch({
  view: oneOf(['queue', 'all']),
  q: str(),
  state: oneOf(STATES),
  purpose: oneOf(PURPOSES),
  page: int(1),
});
export const registerSearch = defineSearch({
  q: str(),
  kind: oneOf(KINDS),
  purpose: oneOf(PURPOSES),
  state: oneOf(STATES),
  year: str(),
  page: int(1),
});
export const bulkSearch = defineSearch({
  show: oneOf(['', 'refused', 'conditional', 'problem', 'eligible']),
  page: int(1),
});
