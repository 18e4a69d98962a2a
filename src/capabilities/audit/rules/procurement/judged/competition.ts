import { priceGapOf } from '../indicators/price-gap.ts';
import { lowestBid, soleSurvivor } from '../indicators/disqualified.ts';
import { tenderersOfSamePrice } from '../indicators/same-price.ts';
import { at, numberOf, objectsOf } from '../json.ts';
import { lowerFence, upperFence } from '../quartiles.ts';
import { bidsOf, finalAwards, moneyOf, partyIds, submittedBids, type Release } from '../release.ts';
import { DEFAULT_INDICATOR_SETTINGS } from '../settings.ts';
import type { ProcurementThresholds } from '../thresholds.ts';
import { figure, missing, percent, say, sum, tested, type Part } from './part.ts';
import { hasFixedPrice, isCompetitive, type Population } from './subject.ts';

const NO_COMPETITION = say('Metode ini memang tanpa persaingan.', 'This method is without competition.');
const FIXED_PRICE = say(
  'Harga sudah ditetapkan sebelumnya (katalog).',
  'The price was fixed beforehand (catalogue).',
);
const NO_BIDS = missing('bids.details', 'daftar penawaran', 'the list of bids');

/** PBJ-02: one tenderer only. */
export function singleBidderPart(release: Release, thresholds: ProcurementThresholds): Part {
  const competitive = isCompetitive(release, thresholds);
  if (competitive === null)
    return missing('tender.procurementMethod', 'metode pengadaan', 'the procurement method');
  if (!competitive) return { state: 'not-asked', reason: NO_COMPETITION };
  const told = numberOf(at(release, 'tender', 'numberOfTenderers'));
  const bids = bidsOf(release);
  if (told === null && bids === null)
    return missing('tender.numberOfTenderers', 'jumlah peserta', 'the number of tenderers');
  const tenderers = new Set(submittedBids(release).flatMap((bid) => partyIds(bid['tenderers'])));
  const number = told ?? tenderers.size;
  return tested(number === 1, {
    formula: say(`peserta = ${number}`, `tenderers = ${number}`),
    found: say(
      'Hanya satu peserta memasukkan penawaran dalam pemilihan yang terbuka.',
      'A single tenderer bid in an open selection.',
    ),
    clear: say(`Ada ${number} peserta.`, `There are ${number} tenderers.`),
    evidence: [{ kind: 'field', ref: 'tender.numberOfTenderers', value: String(number) }],
  });
}

/** PBJ-03: the second lies strangely near to the winner, or strangely far. */
export function priceGapParts(
  release: Release,
  population: Population,
  thresholds: ProcurementThresholds,
): Part[] {
  if (hasFixedPrice(release, thresholds)) return [{ state: 'not-asked', reason: FIXED_PRICE }];
  const final = finalAwards(release);
  if (final === null)
    return [missing('awards', 'penetapan pemenang yang final dan penawaran', 'final awards and the bids')];
  const gap = priceGapOf(release, DEFAULT_INDICATOR_SETTINGS, (currency) => currency === population.currency);
  if (gap === null) {
    const reason = say(
      'Tidak ada satu pemenang dan penawar kedua yang dapat dibandingkan harganya.',
      'There is no single winner with a second whose price could be compared.',
    );
    return [{ state: 'not-asked', reason }];
  }
  const { count, q1, q3 } = population.gaps;
  if (q1 === null || q3 === null || count < thresholds.outlierFewest) {
    const least = thresholds.outlierFewest;
    return [
      missing(
        'population.gaps',
        `paling sedikit ${least} proses pembanding (baru ada ${count})`,
        `${least} processes to compare with (there are ${count})`,
      ),
    ];
  }
  const [low, high] = [lowerFence({ q1, q3 }), upperFence({ q1, q3 })];
  const prices = `(${figure(gap.second)} − ${figure(gap.winning)}) ÷ ${figure(gap.winning)} = ${percent(gap.ratio)}`;
  const near = q1 > 0 && low > 0 && gap.ratio <= low;
  const far = high > 0 && gap.ratio >= high;
  const evidence = [
    { kind: 'field' as const, ref: `bids.details.tenderers[${gap.winnerId}]`, value: figure(gap.winning) },
    { kind: 'field' as const, ref: `bids.details.tenderers[${gap.secondId}]`, value: figure(gap.second) },
  ];
  return [
    tested(near, {
      formula: say(`${prices} ≤ ${percent(low)}`, `${prices} ≤ ${percent(low)}`),
      found: say(
        `Penawar kedua hanya ${percent(gap.ratio)} di atas pemenang; dari ${count} proses lain selisih sekecil itu jarang.`,
        `The second stood only ${percent(gap.ratio)} above the winner; among ${count} processes so small a gap is rare.`,
      ),
      clear: say(
        'Selisih dengan penawar kedua tidak terlalu kecil.',
        'The gap to the second is not too small.',
      ),
      evidence,
    }),
    tested(far, {
      formula: say(`${prices} ≥ ${percent(high)}`, `${prices} ≥ ${percent(high)}`),
      found: say(
        `Pemenang menawar jauh di bawah penawar kedua (${percent(gap.ratio)}); periksa apakah mutu dan jumlahnya dapat dipenuhi.`,
        `The winner bid far below the second (${percent(gap.ratio)}); look whether quality and quantity can be kept.`,
      ),
      clear: say('Harga pemenang tidak terlalu rendah.', 'The winning price is not too low.'),
      evidence,
    }),
  ];
}

/** PBJ-05: rivals with one price, or rivals removed. */
export function removedRivalParts(
  release: Release,
  population: Population,
  thresholds: ProcurementThresholds,
): Part[] {
  if (hasFixedPrice(release, thresholds)) return [{ state: 'not-asked', reason: FIXED_PRICE }];
  if (bidsOf(release) === null) return [NO_BIDS];
  return [samePricePart(release), soleSurvivorPart(release, thresholds), lowestPart(release, population)];
}

function samePricePart(release: Release): Part {
  const priced = submittedBids(release).filter(({ value }) => moneyOf(value) !== null);
  if (priced.length === 0) return missing('bids.details.value', 'harga penawaran', 'the prices of the bids');
  const same = tenderersOfSamePrice(release);
  const [price] = same.values();
  const shown = price === undefined ? '' : sum(price.amount, price.currency);
  return tested(same.size > 0, {
    formula: say(
      `${same.size} peserta dengan harga sama ${shown}`.trim(),
      `${same.size} tenderers at one price ${shown}`.trim(),
    ),
    found: say(`Peserta yang berbeda menawar tepat ${shown}.`, `Different tenderers bid exactly ${shown}.`),
    clear: say('Tidak ada harga penawaran yang sama.', 'No two prices are the same.'),
    evidence: [...same].map(([id, { amount, currency }]) => ({
      kind: 'field',
      ref: `bids.details.tenderers[${id}]`,
      value: sum(amount, currency),
    })),
  });
}

function soleSurvivorPart(release: Release, { disqualifiedOthers }: ProcurementThresholds): Part {
  if (finalAwards(release) === null)
    return missing('awards', 'penetapan pemenang yang final', 'final awards');
  const sole = soleSurvivor(release);
  const others = sole?.disqualified ?? 0;
  return tested(others >= Math.max(disqualifiedOthers, 1), {
    formula: say(
      `${others} peserta lain digugurkan ≥ ${disqualifiedOthers}`,
      `${others} others disqualified ≥ ${disqualifiedOthers}`,
    ),
    found: say(
      `Semua ${others} peserta selain pemenang digugurkan. Baca alasan dalam berita acara hasil pemilihan.`,
      `All ${others} tenderers but the winner were disqualified. Read the reasons in the minutes of the selection.`,
    ),
    clear: say('Pemenang bukan satu-satunya yang tersisa.', 'The winner was not the only one left.'),
    evidence: sole === null ? [] : [{ kind: 'vendor', ref: sole.tendererId }],
  });
}

function lowestPart(release: Release, population: Population): Part {
  const awards = objectsOf(release['awards']);
  if (awards === null) return missing('awards', 'penetapan pemenang', 'the award');
  const lowest = lowestBid(release, (currency) => currency === population.currency);
  const shown = lowest === null ? '' : sum(lowest.amount, population.currency ?? '');
  return tested(lowest?.disqualified === true, {
    formula: say(`penawaran terendah ${shown} digugurkan`, `lowest bid ${shown} disqualified`),
    found: say(
      `Penawaran terendah, ${shown}, digugurkan sedangkan yang lebih mahal diterima.`,
      `The lowest bid, ${shown}, was disqualified while a dearer one was taken.`,
    ),
    clear: say('Penawaran terendah tidak digugurkan.', 'The lowest bid was not disqualified.'),
    evidence: [{ kind: 'field', ref: 'bids.details.value', value: shown }],
  });
}
