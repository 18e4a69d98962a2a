import type { Rupiah } from '../../../platform/money.ts';
import type { Instrument, Standing } from './losses.ts';
import { reviewOf, type Source } from './sources.ts';
import { isSettled, type Status } from './status.ts';

/** One subject's part in one recommendation of a final report. */
export interface OwnPart {
  source: Source;
  status: Status;
  /** rupiah; 0 where the duty is not money */
  share: Rupiah;
  /** paid by this subject and verified by a second officer */
  paid: Rupiah;
  /** the inspectorate verified that this subject did what was asked */
  dutyDone: boolean;
  /** covered by a loss case that still has a remainder: judged there, once */
  inOpenLoss: boolean;
}

export interface OwnLoss {
  remainder: Rupiah;
  instrument: Instrument | null;
  guaranteed: boolean;
  /** null while there is no schedule */
  standing: Standing | null;
}

/** What a government may choose (dated parameters). */
export interface BlockingChoices {
  /** own part done and verified, the issuer's review still out: a condition, or nothing */
  awaitingReview: 'conditions' | 'clears';
  /** SKTJM instalments current and guaranteed: a condition, or refused all the same */
  currentInstalments: 'conditions' | 'refuses';
}

export type PartReason = 'unpaid' | 'undone' | 'awaiting-review';
export type LossReason =
  | 'no-instrument'
  | 'unpaid'
  | 'behind'
  | 'not-guaranteed'
  | 'current'
  | 'current-refused';

/** A verdict on one item; no verdict means that nothing stands in the way. */
export interface Verdict<Reason> {
  effect: 'refuses' | 'conditions';
  reason: Reason;
  /** rupiah that this subject still owes here */
  amount: Rupiah;
}

/**
 * A subject is blocked only by its own part: its own share unpaid or its own duty undone. A colleague's part never counts.
 * Where the own part is done and only the issuer's review is out, it is a condition unless the government lets it clear.
 */
export function judgePart(part: OwnPart, choices: BlockingChoices): Verdict<PartReason> | null {
  if (isSettled(part.status) || part.inOpenLoss) return null;
  if (part.share > 0 && part.paid < part.share)
    return { effect: 'refuses', reason: 'unpaid', amount: part.share - part.paid };
  if (part.share === 0 && !part.dutyDone) return { effect: 'refuses', reason: 'undone', amount: 0 };
  if (reviewOf(part.source) === 'own' || choices.awaitingReview === 'clears') return null;
  return { effect: 'conditions', reason: 'awaiting-review', amount: 0 };
}

/** An own loss with a remainder blocks, unless its SKTJM instalments are current and guaranteed and the government allows it. */
export function judgeLoss(loss: OwnLoss, choices: BlockingChoices): Verdict<LossReason> | null {
  const { remainder: amount, standing } = loss;
  if (amount <= 0) return null;
  if (loss.instrument === null) return { effect: 'refuses', reason: 'no-instrument', amount };
  if (standing?.kind === 'menunggak') return { effect: 'refuses', reason: 'behind', amount };
  if (loss.instrument !== 'SKTJM' || standing === null)
    return { effect: 'refuses', reason: 'unpaid', amount };
  if (!loss.guaranteed) return { effect: 'refuses', reason: 'not-guaranteed', amount };
  return choices.currentInstalments === 'conditions'
    ? { effect: 'conditions', reason: 'current', amount }
    : { effect: 'refuses', reason: 'current-refused', amount };
}
