// What the rules on papers share: what they look at, and the shape of what they say.
import type { TravelCase } from './case.ts';
import type { NightClaim } from './claim.ts';
import type { DayVerdict } from './days.ts';
import type { Reading } from './evidence.ts';
import type { Area } from './place.ts';
import type { RuleClass, RuleVerdict } from './rule-verdict.ts';
import type { Thresholds } from './thresholds.ts';

/** The same papers elsewhere, and what the traveller was entitled to. Worked out by whoever holds all trips. */
export interface PaperSurroundings {
  /** codes that were handed in and could not be read as a pass */
  unreadable: readonly string[];
  /** passes that show nothing any more: the same flight, booking and place was handed in under another name, or by the traveller before */
  reusedPasses: readonly string[];
  /** those of them that the traveller himself had handed in for another trip before */
  usedBeforePasses: readonly string[];
  /** passes of which somebody else handed in a copy in the same name: they count as before */
  copiedPasses: readonly string[];
  /** bills of which number, or hotel, room and night, were claimed elsewhere too: two may have shared the room */
  reusedStays: readonly string[];
  /** those of them of which the traveller himself had claimed the same room and night on another trip before */
  usedBeforeStays: readonly string[];
  /** pictures of this trip that lie within a few bits of one of another trip */
  samePictures: readonly { document: string; other: string; distance: number }[];
  /** compartment codes up to the traveller's entitlement, and the carrier of the ticket that was claimed, by pass */
  allowedCompartments: readonly string[] | null;
  claimedCarrier: Readonly<Record<string, string>>;
  nights: readonly NightClaim[];
  /** rupiah stated without a receipt (daftar pengeluaran riil), and of the whole trip */
  stated: number;
  total: number;
  /** share of stated expenses from which on they deserve a look, 0 to 1 */
  statedShare: number;
}

export const NO_OTHER_PAPERS: PaperSurroundings = {
  unreadable: [],
  reusedPasses: [],
  usedBeforePasses: [],
  copiedPasses: [],
  reusedStays: [],
  usedBeforeStays: [],
  samePictures: [],
  allowedCompartments: null,
  claimedCarrier: {},
  nights: [],
  stated: 0,
  total: 0,
  statedShare: 0.2,
};

export interface DocumentInput {
  travel: TravelCase;
  area: Area;
  /** regencies that belong to the trip without its papers: around the place of duty and the destination, and the terminals of its legs */
  planned: ReadonlySet<string>;
  days: readonly DayVerdict[];
  readings: readonly Reading[];
  thresholds: Thresholds;
  around: PaperSurroundings;
}

const PAPER = {
  id: 'Dokumen asli atau keterangan penerbitnya.',
  en: 'The original, or a statement of whoever issued it.',
};

export function paperRule(
  code: RuleVerdict['code'],
  kind: RuleClass,
  inputs: readonly string[],
  [id, en]: readonly [string, string],
  numbers: RuleVerdict['numbers'] = {},
): RuleVerdict {
  const strength = kind === 'contradicted' ? 'strong' : kind === 'review' ? 'medium' : 'weak';
  return { code, class: kind, strength, inputs, numbers, sentence: { id, en }, change: PAPER };
}
