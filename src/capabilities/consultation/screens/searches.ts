import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';

export const VIEWS = ['mine', 'all'] as const;
export const STAGE_FILTERS = [
  '',
  'open',
  'received',
  'waiting-asker',
  'in-approval',
  'assistance',
  'answered',
  'assisted',
  'withdrawn',
] as const;

/** Whoever answers begins at both queues: see questions-screen. */
export const questionsSearch = defineSearch({
  view: oneOf(['', ...VIEWS]),
  channel: oneOf(['', 'staff', 'public']),
  stage: oneOf(STAGE_FILTERS),
  topic: str(),
  q: str(),
  page: int(1),
});
export const articlesSearch = defineSearch({
  q: str(),
  topic: str(),
  state: oneOf(['published', 'draft', 'withdrawn']),
  page: int(1),
});
export const yearSearch = defineSearch({ year: str() });
