import {
  daysBetween,
  isPlainDate,
  plainDate,
  weekday,
  addDays,
  type PlainDate,
} from '../../../../../platform/calendar/index.ts';
import { at, numberOf, objectsOf, textOf } from '../json.ts';
import {
  finalAwards,
  moneyOf,
  onlySupplier,
  submittedBids,
  validPricedBids,
  type Release,
} from '../release.ts';
import type { ProcurementThresholds } from '../thresholds.ts';
import { figure, missing, percent, say, sum, tested, type Part } from './part.ts';
import { hasFixedPrice } from './subject.ts';

/** PBJ-04: prices that cling to the owner's estimate (HPS), or an estimate that is weak in itself. */
export function estimateParts(release: Release, thresholds: ProcurementThresholds): Part[] {
  if (hasFixedPrice(release, thresholds)) {
    const reason = say('Harga dari katalog, tanpa HPS.', 'The price is a catalogue’s, without an estimate.');
    return [{ state: 'not-asked', reason }];
  }
  const estimate = moneyOf(at(release, 'tender', 'value'));
  if (estimate === null || estimate.amount <= 0)
    return [missing('tender.value', 'nilai HPS', 'the owner’s estimate')];
  return [
    winningShare(release, estimate, thresholds),
    allBidsHigh(release, estimate, thresholds),
    smallSpread(release, estimate.currency, thresholds),
    weaknesses(release, estimate, thresholds),
  ];
}

type Estimate = { amount: number; currency: string };

function winningShare(release: Release, estimate: Estimate, { estimateShare }: ProcurementThresholds): Part {
  const final = finalAwards(release);
  const supplier = final === null ? null : onlySupplier(final.active);
  const own =
    final === null
      ? []
      : validPricedBids(final.bids).filter(
          ({ tendererId, currency }) => tendererId === supplier && currency === estimate.currency,
        );
  const awarded = moneyOf(final?.active[0]?.['value']);
  const told = awarded?.currency === estimate.currency ? [awarded.amount] : [];
  const prices = own.length > 0 ? own.map(({ amount }) => amount) : told;
  if (prices.length === 0) return missing('awards.value', 'harga pemenang', 'the winning price');
  const winning = Math.min(...prices);
  const share = winning / estimate.amount;
  const formula = `${sum(winning, estimate.currency)} ÷ ${sum(estimate.amount, estimate.currency)} = ${percent(share)} ≥ ${percent(estimateShare)}`;
  return tested(share >= estimateShare, {
    formula: say(formula, formula),
    found: say(
      `Harga pemenang ${percent(share)} dari HPS.`,
      `The winning price is ${percent(share)} of the owner’s estimate.`,
    ),
    clear: say('Harga pemenang di bawah HPS.', 'The winning price lies below the estimate.'),
    evidence: [{ kind: 'field', ref: 'tender.value', value: sum(estimate.amount, estimate.currency) }],
  });
}

function pricesOf(release: Release, currency: string): number[] {
  return submittedBids(release).flatMap(({ value }) => {
    const money = moneyOf(value);
    return money !== null && money.currency === currency ? [money.amount] : [];
  });
}

function allBidsHigh(release: Release, estimate: Estimate, { estimateAllBids }: ProcurementThresholds): Part {
  const prices = pricesOf(release, estimate.currency);
  if (prices.length === 0) return missing('bids.details.value', 'harga penawaran', 'the prices of the bids');
  const lowest = Math.min(...prices) / estimate.amount;
  const formula = `min(${prices.length}) = ${percent(lowest)} > ${percent(estimateAllBids)}`;
  return tested(prices.length > 1 && lowest > estimateAllBids, {
    formula: say(formula, formula),
    found: say(
      `Semua ${prices.length} penawaran di atas ${percent(estimateAllBids)} dari HPS.`,
      `All ${prices.length} bids lie above ${percent(estimateAllBids)} of the estimate.`,
    ),
    clear: say('Ada penawaran yang jauh di bawah HPS.', 'A bid lies well below the estimate.'),
  });
}

function smallSpread(
  release: Release,
  currency: string,
  { bidSpread, bidSpreadFewest }: ProcurementThresholds,
): Part {
  const prices = pricesOf(release, currency);
  if (prices.length < bidSpreadFewest) {
    const reason = say(
      'Penawaran terlalu sedikit untuk dibandingkan sebarannya.',
      'There are too few bids to compare their spread.',
    );
    return { state: 'not-asked', reason };
  }
  const mean = prices.reduce((all, price) => all + price, 0) / prices.length;
  const variance = prices.reduce((all, price) => all + (price - mean) ** 2, 0) / (prices.length - 1);
  const spread = Math.sqrt(variance) / mean;
  const formula = `CV(${prices.length}) = ${percent(spread)} < ${percent(bidSpread)}`;
  return tested(mean > 0 && spread < bidSpread, {
    formula: say(formula, formula),
    found: say(
      `Harga ${prices.length} penawaran hampir sama (sebaran ${percent(spread)}).`,
      `The prices of ${prices.length} bids hardly differ (spread ${percent(spread)}).`,
    ),
    clear: say('Harga penawaran cukup beragam.', 'The prices differ as they should.'),
  });
}

/** Each by itself is common; some together are worth a look. Of what is not told nothing is said. */
function weaknesses(release: Release, estimate: Estimate, thresholds: ProcurementThresholds): Part {
  const signs = [
    roundness(estimate, thresholds),
    nearCeiling(release, estimate, thresholds),
    fewSources(release, thresholds),
    tooOld(release, thresholds),
  ];
  const known = signs.filter((sign) => sign !== null);
  const found = known.filter((sign) => sign.weak);
  const needed = thresholds.estimateWeaknesses;
  // What is unknown could still make it enough.
  if (found.length < needed && found.length + (signs.length - known.length) >= needed) {
    return missing(
      'tender.ownerEstimate',
      'sumber harga dan tanggal HPS, serta pagu',
      'the sources and the day of the estimate, and the budget',
    );
  }
  const list = found.map(({ says }) => says);
  const count = `${found.length} ≥ ${needed}`;
  return tested(found.length >= needed, {
    formula: say(`kelemahan HPS: ${count}`, `weaknesses of the estimate: ${count}`),
    found: say(
      `HPS lemah: ${list.map(({ id }) => id).join('; ')}.`,
      `The estimate is weak: ${list.map(({ en }) => en).join('; ')}.`,
    ),
    clear: say('HPS tidak tampak lemah.', 'The estimate does not look weak.'),
    evidence: [{ kind: 'field', ref: 'tender.value', value: sum(estimate.amount, estimate.currency) }],
  });
}

interface Sign {
  weak: boolean;
  says: { id: string; en: string };
}

function roundness({ amount, currency }: Estimate, { estimateRound }: ProcurementThresholds): Sign | null {
  if (currency !== 'IDR' || estimateRound <= 0) return null;
  return {
    weak: amount % estimateRound === 0,
    says: say(`kelipatan ${sum(estimateRound, currency)}`, `a multiple of ${sum(estimateRound, currency)}`),
  };
}

function nearCeiling(
  release: Release,
  estimate: Estimate,
  { estimateCeiling }: ProcurementThresholds,
): Sign | null {
  const budget = moneyOf(at(release, 'planning', 'budget', 'amount'));
  if (budget === null || budget.currency !== estimate.currency || budget.amount <= 0) return null;
  const away = Math.abs(estimate.amount - budget.amount) / budget.amount;
  return {
    weak: away <= estimateCeiling,
    says: say(`hanya ${percent(away)} dari pagu`, `only ${percent(away)} from the budget`),
  };
}

function fewSources(release: Release, { estimateSources }: ProcurementThresholds): Sign | null {
  const told = numberOf(at(release, 'tender', 'ownerEstimate', 'sources'));
  const studies = [at(release, 'planning', 'documents'), at(release, 'tender', 'documents')]
    .flatMap((list) => objectsOf(list) ?? [])
    .filter(({ documentType }) => documentType === 'marketStudies').length;
  const sources = told ?? (studies > 0 ? studies : null);
  if (sources === null) return null;
  return {
    weak: sources < estimateSources,
    says: say(`${figure(sources)} sumber harga`, `${figure(sources)} source(s) of prices`),
  };
}

/** Days from Monday to Friday: holidays would make them fewer, so that an estimate within them is surely not too old. */
function tooOld(release: Release, { estimateDays }: ProcurementThresholds): Sign | null {
  const made = dayIn(at(release, 'tender', 'ownerEstimate', 'date'));
  const deadline = dayIn(at(release, 'tender', 'tenderPeriod', 'endDate'));
  if (made === null || deadline === null) return null;
  const days = weekdaysBetween(made, deadline);
  // A week of holidays at the most lies within such a time.
  if (days > estimateDays && days <= estimateDays + 5) return null;
  return {
    weak: days > estimateDays,
    says: say(`berumur ${days} hari kerja`, `${days} working days old`),
  };
}

function dayIn(value: unknown): PlainDate | null {
  const day = textOf(value)?.slice(0, 10) ?? '';
  return isPlainDate(day) ? plainDate(day) : null;
}

function weekdaysBetween(from: PlainDate, to: PlainDate): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  const rest = Array.from({ length: days % 7 }, (_, place) => weekday(addDays(from, weeks * 7 + place + 1)));
  return weeks * 5 + rest.filter((day) => day <= 5).length;
}
