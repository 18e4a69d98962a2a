import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, type Outcome } from '../../../platform/outcome.ts';
import type { ClaimLine } from '../store/claims.ts';
import { claimLinesOf } from '../store/claims.ts';
import type { Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { taskCancelledPdf, costsCancelledPdf } from './cancellation.ts';
import { costsPdf } from './costs.ts';
import { receiptPdf } from './receipt.ts';
import { noHotelPdf, statedPdf } from './statements.ts';
import { gatherTrip, type PaperTraveller, type TripPaper } from './trip-paper.ts';

/** Papers of one traveller that rest on his claim or on the trip alone. */
const CLAIM_PAPERS = ['costs', 'stated', 'receipt', 'no-hotel', 'task-cancelled', 'costs-cancelled'] as const;
export type ClaimPaper = (typeof CLAIM_PAPERS)[number];

/** Draws the paper after the transaction. */
export type Draw = (arms: Buffer | null) => Promise<Buffer>;

/** One traveller's part of a trip, with the trip around him. */
export async function gatherTraveller(
  tx: Tx,
  act: Act,
  trip: Trip,
  member: Member,
): Promise<{ paper: TripPaper; traveller: PaperTraveller }> {
  const paper = await gatherTrip(tx, act, trip);
  const traveller = paper.travellers.find((each) => each.id === member.id);
  if (traveller === undefined) throw new Error('the traveller is not on his trip');
  return { paper, traveller };
}

/** Gathers a paper; refused where there is nothing that it could say. */
export async function gatherClaimPaper(
  tx: Tx,
  act: Act,
  { trip, member, kind }: { trip: Trip; member: Member; kind: ClaimPaper },
): Promise<Outcome<Draw>> {
  const cancelled = kind === 'task-cancelled' || kind === 'costs-cancelled';
  if (cancelled && trip.status !== 'cancelled') return notCancelled();
  if (!cancelled && member.spd_number === null) return noSpd();
  const lines = await claimLinesOf(tx, member.id);
  const stated = lines.filter((each) => each.component === 'stated');
  const nights = lines.filter((each) => each.component === 'without-hotel');
  if (shortOf(kind, lines, stated, nights)) return nothingClaimed();
  const { paper, traveller } = await gatherTraveller(tx, act, trip, member);
  switch (kind) {
    case 'costs':
      return (arms) => costsPdf(paper, traveller, lines, arms);
    case 'stated':
      return (arms) => statedPdf(paper, traveller, stated, arms);
    case 'receipt':
      return (arms) => receiptPdf(paper, traveller, lines, arms);
    case 'no-hotel':
      return (arms) => noHotelPdf(paper, traveller, nights, arms);
    case 'task-cancelled':
      return (arms) => taskCancelledPdf(paper, traveller, arms);
    case 'costs-cancelled':
      return (arms) => costsCancelledPdf(paper, traveller, lines, arms);
  }
}

function shortOf(
  kind: ClaimPaper,
  lines: readonly ClaimLine[],
  stated: readonly ClaimLine[],
  nights: readonly ClaimLine[],
): boolean {
  if (kind === 'costs' || kind === 'receipt') return lines.length === 0;
  return (kind === 'stated' && stated.length === 0) || (kind === 'no-hotel' && nights.length === 0);
}

export function noSpd() {
  return conflict(
    'no-spd',
    'SPD belum diterbitkan. Dokumen ini dapat dicetak setelah PPK menerbitkannya.',
    'The SPD has not been issued. This paper can be printed once it is.',
  );
}

function nothingClaimed() {
  return conflict(
    'nothing-claimed',
    'Belum ada baris biaya untuk dokumen ini. Isi rincian biaya dahulu.',
    'There is no cost line for this paper yet. Enter the costs first.',
  );
}

function notCancelled() {
  return conflict(
    'not-cancelled',
    'Perjalanan ini tidak dibatalkan, jadi tidak ada pernyataan pembatalannya.',
    'This trip was not cancelled, so there is no statement of its cancellation.',
  );
}
