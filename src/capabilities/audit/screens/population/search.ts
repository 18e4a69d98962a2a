import { defineSearch, int, oneOf, str } from '../../../../../web/search.ts';
import type { BenfordView } from '../../contract/population/runs.ts';

export const DIGITS = ['1', '2', 'second', '3'] as const satisfies readonly BenfordView['digits'][];

export const populationSearch = defineSearch({
  /** 0: this year */
  year: int(0),
  agency: str(),
  digits: oneOf(DIGITS),
  /** run whose answers stand beside the list */
  show: str(),
});

export const RUNS = '/audit/population/runs';
