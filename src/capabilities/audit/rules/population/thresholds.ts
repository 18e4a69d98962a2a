import type { BenfordThresholds } from './benford.ts';

/** Numbers of the rules of the whole population. Rupiah unless said; shares from 0 to 1. */
export interface PopulationThresholds {
  /** days between two payments that may be one */
  nearDays: number;
  /** letters by which two numbers of one invoice differ at most */
  nearNumber: number;
  /** from it on two descriptions say the same (shared groups of three letters) */
  nearDescription: number;
  /** multiples of it prove no duplicate by themselves */
  roundAmount: number;
  /** days of the window of a split */
  splitDays: number;
  /** limits under which purchases may be split */
  splitLimits: readonly number[];
  /**
   * The two largest parts, on the average, as a share of the limit: from it on a split is no small matter. Any two that pass the limit together are
   * above a half of it.
   */
  splitCloseness: number;
  /** accounts that are paid month by month, by the beginning of their code */
  splitExcluded: readonly string[];
  /** limits below which amounts gather */
  huggingLimits: readonly number[];
  /** width of both bands as a share of the limit */
  huggingBand: number;
  /** how many times as many below as above */
  huggingRatio: number;
  /** chance by which so many below would happen anyway */
  huggingChance: number;
  /** fewest amounts of which a digit test speaks: first digit, first two, second, first three */
  benfordFewest: BenfordThresholds['fewest'];
  /** excess MAD that is worth a look however many amounts there are */
  benfordClosest: BenfordThresholds['closest'];
  /** above it a group of digits is a spike */
  benfordSpike: number;
  /** chance, over all groups, that a spike is none */
  benfordSpikeChance: number;
  /** how many times as often as it should a group comes up that deviates by itself */
  benfordSpikeTimes: number;
  /** accounts with capped tariffs, whose amounts follow no law of digits */
  benfordExcluded: readonly string[];
  /** amounts of which roundness is counted */
  roundFrom: number;
  /** accounts whose amounts are round by tariff */
  roundExcluded: readonly string[];
  /** standard deviations from the other offices */
  peerDeviation: number;
  /** offices that have to be there to compare with, and lines that an office needs */
  peersFewest: number;
  peerLines: number;
  /** numbers that a sequence needs, and share of missing ones above which it is none */
  sequenceFewest: number;
  sequenceMissing: number;
  /** days by which a later number may be earlier */
  sequenceDays: number;
  /** invoices in a row, and months over which they go, of a captive vendor */
  captiveInvoices: number;
  captiveMonths: number;
  /** hours of the night, first and end, of the office's clock */
  nightFrom: number;
  nightTo: number;
  /** spread of quartiles above the third: Tukey's fence */
  yearEndFence: number;
  /** last days of the year in which unfinished work is looked at */
  yearEndDays: number;
  /** share of the standard above which a price is too high */
  priceOver: number;
  /** robust z above which a price stands out, and prices of one thing that are needed */
  priceDeviation: number;
  priceFewest: number;
  /** signs that together make a shell company */
  shellSigns: number;
  /** days between deed and first payment below which a company is new */
  youngDays: number;
  /** share of revenue from one office above which a vendor is captive */
  captiveShare: number;
  /** names of payee and account below it are not the same */
  holderLikeness: number;
  /** days before the payment in which a change of account is looked at */
  accountDays: number;
}

const MILLION = 1_000_000;

export const DEFAULT_POPULATION_THRESHOLDS: PopulationThresholds = {
  nearDays: 30,
  nearNumber: 2,
  nearDescription: 0.85,
  roundAmount: 100_000,
  splitDays: 30,
  splitLimits: [2 * MILLION, 10 * MILLION, 50 * MILLION, 200 * MILLION, 400 * MILLION],
  splitCloseness: 0.7,
  splitExcluded: [
    '5.1.02.02.01.0059',
    '5.1.02.02.01.0060',
    '5.1.02.02.01.0061',
    '5.1.02.02.01.0062',
    '5.1.02.02.01.0063',
  ],
  huggingLimits: [50 * MILLION, 200 * MILLION, 400 * MILLION],
  huggingBand: 0.05,
  huggingRatio: 2,
  huggingChance: 0.01,
  benfordFewest: { '1': 300, '2': 3_000, second: 300, '3': 3_000 },
  benfordClosest: { '1': 0.006, '2': 0.0012, second: 0.008, '3': 0.00036 },
  benfordSpike: 3.29,
  benfordSpikeChance: 0.001,
  benfordSpikeTimes: 1.5,
  benfordExcluded: ['5.1.02.04'],
  roundFrom: 1 * MILLION,
  roundExcluded: ['5.1.02.02.01.0003', '5.1.02.02.01.0004', '5.1.02.04'],
  peerDeviation: 3,
  peersFewest: 5,
  peerLines: 30,
  sequenceFewest: 20,
  sequenceMissing: 0.1,
  sequenceDays: 3,
  captiveInvoices: 5,
  captiveMonths: 4,
  nightFrom: 22,
  nightTo: 4,
  yearEndFence: 1.5,
  yearEndDays: 10,
  priceOver: 1.1,
  priceDeviation: 3.5,
  priceFewest: 8,
  shellSigns: 2,
  youngDays: 90,
  captiveShare: 0.9,
  holderLikeness: 0.85,
  accountDays: 14,
};

export type ThresholdName = keyof PopulationThresholds;

/** What the digit tests are judged by. */
export function benfordThresholds(thresholds: PopulationThresholds): BenfordThresholds {
  return {
    fewest: thresholds.benfordFewest,
    closest: thresholds.benfordClosest,
    spikeZ: thresholds.benfordSpike,
    spikeChance: thresholds.benfordSpikeChance,
    spikeTimes: thresholds.benfordSpikeTimes,
  };
}
