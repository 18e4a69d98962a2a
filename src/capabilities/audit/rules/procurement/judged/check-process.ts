import type { Verdict } from '../../verdict.ts';
import { isCancelled, type Release } from '../release.ts';
import type { ProcurementThresholds } from '../thresholds.ts';
import { priceGapParts, removedRivalParts, singleBidderPart } from './competition.ts';
import { COLLUSION, ESTIMATE, PRICE_GAP, REMOVED_RIVALS, SINGLE_BIDDER, TIMING } from './entries.ts';
import { estimateParts } from './estimate.ts';
import { judge, say, type Part } from './part.ts';
import { lateBidPart, shortPeriodPart } from './period.ts';
import { sharedContactsPart } from './shared-contacts.ts';
import { awardedRupiah, type Population } from './subject.ts';

const CANCELLED: Part = {
  state: 'not-asked',
  reason: say('Proses ini dibatalkan.', 'This process was cancelled.'),
};

/** What the rules that look at one process say of it, beside all others. */
export function checkProcess(
  release: Release,
  population: Population,
  thresholds: ProcurementThresholds,
): Verdict[] {
  const money = awardedRupiah(release);
  const off = isCancelled(release);
  return [
    {
      entry: TIMING,
      parts: () => [shortPeriodPart(release, thresholds), lateBidPart(release)],
      mend: MINUTES,
    },
    { entry: SINGLE_BIDDER, parts: () => [singleBidderPart(release, thresholds)], mend: MARKET },
    { entry: PRICE_GAP, parts: () => priceGapParts(release, population, thresholds), mend: PRICES },
    { entry: ESTIMATE, parts: () => estimateParts(release, thresholds), mend: PRICES },
    { entry: REMOVED_RIVALS, parts: () => removedRivalParts(release, population, thresholds), mend: MINUTES },
    { entry: COLLUSION, parts: () => [sharedContactsPart(release)], mend: OWNERS },
  ].map(({ entry, parts, mend }) => judge(entry, off ? [CANCELLED] : parts(), { mend, moneyAtRisk: money }));
}

const MINUTES = say(
  'Minta berita acara hasil pemilihan dan catatan waktu sistem, lalu cocokkan alasannya.',
  'Ask for the minutes of the selection and the system’s log of times, and hold the reasons against them.',
);
const MARKET = say(
  'Periksa apakah syaratnya menyempitkan peserta dan apakah penyedia lain ada.',
  'Look whether the conditions kept others out, and whether other suppliers exist.',
);
const PRICES = say(
  'Bandingkan harga satuan dan kertas kerja HPS dengan harga pasar.',
  'Hold unit prices and the working paper of the estimate against the market.',
);
const OWNERS = say(
  'Periksa pemilik, pengurus, dan jejak unggahan para peserta.',
  'Look into owners, directors and traces of upload of the tenderers.',
);
