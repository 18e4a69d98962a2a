import { defineSearch, int, oneOf, str } from '../../../../../web/search.ts';
import type { VerificationView } from './types.ts';

/** The server's views, the first is where one begins. */
export const VIEWS = [
  'open',
  'answered',
  'mine',
  'unassigned',
  'finding',
  'settled',
  'all',
] as const satisfies readonly VerificationView[];

export const queueSearch = defineSearch({ view: oneOf(VIEWS), agency: str(), q: str(), page: int(1) });

export const PARTS = ['verdict', 'evidence', 'place', 'decision', 'versions'] as const;
export type Part = (typeof PARTS)[number];
export const verdictSearch = defineSearch({ part: oneOf(PARTS) });

export const SHOWN = ['', 'bends', 'silent'] as const;
export const liveSearch = defineSearch({ agency: str(), show: oneOf(SHOWN) });
