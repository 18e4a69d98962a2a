import type { PaymentState } from './chain.ts';
import type { EventKind } from './event.ts';

/** What each check checks: whoever did one of these steps does not check it, whatever roles he has. */
const CHECKS: Readonly<Partial<Record<PaymentState, readonly PaymentState[]>>> = {
  'spp-verified': ['checked', 'spp-submitted'],
  'spm-signed': ['spp-submitted', 'spp-verified'],
  'sp2d-issued': ['spp-submitted', 'spp-verified', 'spm-signed'],
};

/**
 * The step of this payment that the account did itself and would now check; null where there is none. Of a step that was done again only the
 * last one counts.
 * @param events in their order; a vendor's stamp between them hides nobody
 */
export function ownStep(
  events: readonly { kind: EventKind; activity: PaymentState; actor_account_id: string | null }[],
  to: PaymentState,
  account: string | null,
): PaymentState | null {
  if (account === null) return null;
  const did = (state: PaymentState) =>
    events.findLast((each) => each.kind === 'advance' && each.activity === state)?.actor_account_id;
  return CHECKS[to]?.find((state) => did(state) === account) ?? null;
}
