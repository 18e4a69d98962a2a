import type { RuleEntry } from '../rule.ts';
import {
  COLLUSION,
  CONCENTRATION,
  DRIFT,
  ESTIMATE,
  PRICE_GAP,
  REMOVED_RIVALS,
  SINGLE_BIDDER,
  TIMING,
} from './judged/entries.ts';

/** Rules of procurement: they put together what the indicators say and what else is known. */
export const procurementRules: readonly RuleEntry[] = [
  TIMING,
  SINGLE_BIDDER,
  PRICE_GAP,
  ESTIMATE,
  REMOVED_RIVALS,
  COLLUSION,
  CONCENTRATION,
  DRIFT,
];
