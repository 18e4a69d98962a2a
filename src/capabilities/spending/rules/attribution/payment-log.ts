import { REJECT_REASONS, type Party, type PaymentState, type RejectReason } from '../payments/chain.ts';
import { stageOf } from '../payments/limits.ts';
import { logBuilder, type EventLog } from './event-log.ts';

/** One event of a payment as the log needs it. */
export interface PaymentStep {
  seq: number;
  activity: PaymentState;
  /** with whom it lies from then on; null at the end */
  holder: Party | null;
  /** who acted; of a rejection: who sent it back */
  party: Party;
  reason: RejectReason | null;
  isReject: boolean;
  /** seconds since 1970, as recorded */
  at: number;
}

export interface LoggedPayment {
  id: string;
  agencyId: string;
  vendorId: string | null;
  /** seconds since 1970 after which nobody knows what became of it: a file told of it, and no later one came; null: until now */
  knownUntil: number | null;
  /** in order of seq; receipts and the account of cash move nothing and are not among them */
  steps: readonly PaymentStep[];
}

export interface PaymentLog {
  log: EventLog;
  /** seq of each event of the log, 0 for the moment of asking */
  seq: Uint32Array;
  /** index of its payment */
  payment: Uint32Array;
}

/** The activity that ends the hold of an open payment at the moment of asking. */
export const NOW = 'now';

/**
 * Whom the interval after a step is charged to. A way round is charged to who has to mend, unless the reason was no fault of his: then to who
 * sent it back.
 */
export function chargedParty(step: PaymentStep): Party | null {
  const isVerifiers = step.isReject && step.reason !== null && REJECT_REASONS[step.reason] === 'verifier';
  return step.holder !== null && isVerifiers ? step.party : step.holder;
}

/** An office: a party of an agency; treasury and bank are of the whole government. '' for nobody. */
export function officeKey(party: Party | null, { agencyId, vendorId }: LoggedPayment): string {
  if (party === null) return '';
  if (party === 'treasury' || party === 'bank') return `${party}|`;
  return party === 'vendor' ? `vendor|${vendorId ?? ''}` : `${party}|${agencyId}`;
}

/** The parts of an office's key. */
export function readOfficeKey(key: string): { party: Party; of: string } {
  const at = key.indexOf('|');
  return { party: key.slice(0, at) as Party, of: key.slice(at + 1) };
}

/** @param now seconds since 1970: until then, or as long as something is known of them, open payments lie where they lie */
export function paymentLog(payments: readonly LoggedPayment[], now: number): PaymentLog {
  const room = payments.reduce((sum, each) => sum + each.steps.length + 1, 0);
  const builder = logBuilder(room);
  const seq = new Uint32Array(room);
  const payment = new Uint32Array(room);
  for (const [index, each] of payments.entries()) {
    let at = -Infinity;
    const add = (activity: string, party: Party | null, when: number, place: number) => {
      // A server's clock may be set back; the order of a payment's events is that of their chain.
      at = Math.max(at, when);
      seq[builder.size] = place;
      payment[builder.size] = index;
      builder.add(each.id, activity, party ?? '', officeKey(party, each), at);
    };
    for (const step of each.steps)
      add(stageOf(step.activity, step.holder), chargedParty(step), step.at, step.seq);
    if (each.steps.at(-1)?.holder != null) add(NOW, null, Math.min(now, each.knownUntil ?? now), 0);
  }
  return {
    log: builder.build(),
    seq: seq.subarray(0, builder.size),
    payment: payment.subarray(0, builder.size),
  };
}
