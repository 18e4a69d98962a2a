import { listen, type Listener } from '../../../../platform/facts.ts';
import { findingBecameFinal, findingPaid, findingWithdrawn } from '../../../findings/index.ts';
import { followFindings, reopenForWithdrawn } from './make-finding.ts';

/** Flags follow the findings that were made of them. */
export const deskListeners: readonly Listener[] = [
  listen(findingBecameFinal, (tx, act, { findingIds }) => followFindings(tx, act, findingIds, 'final')),
  listen(findingPaid, (tx, act, { findingIds }) => followFindings(tx, act, findingIds, 'paid')),
  listen(findingWithdrawn, (tx, act, { findingIds }) => reopenForWithdrawn(tx, act, findingIds)),
];
