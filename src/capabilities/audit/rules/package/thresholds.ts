import type { DocumentKind, Kind, PackageRole } from './terms.ts';
import { REQUIRED_DOCUMENTS, type DocumentNeed } from './required-documents.ts';

/** Numbers of the rules of one package: parameters of a government, of the day that counts for a rule. Rupiah unless said. */
export interface PackageThresholds {
  /** rupiah a line by which a sum may differ (rounding) */
  roundingPerLine: number;
  /** 0 to 1: below it words read by a machine prove nothing */
  wordsConfidence: number;
  /** from this unit price on a lasting item is an asset */
  capitalisation: number;
  /** a receipt above it bears stamp duty */
  stampFrom: number;
  /** highest amounts of the forms of a contract (Perpres 16/2018 pasal 28) */
  proofMost: number;
  receiptMost: number;
  spkMostGoods: number;
  spkMostConsulting: number;
  spkMostConstruction: number;
  /** highest amounts of direct procurement */
  directMostGoods: number;
  directMostConsulting: number;
  directMostConstruction: number;
  /** months after which TU is accounted for */
  tuMonths: number;
  /** day of the next month until which UP and GU are accounted for */
  accountDay: number;
  /** highest cash payment out of UP */
  cashMost: number;
  /** share of UP that is used before a refill, 0 to 1 */
  refillShare: number;
  /** days by which a picture may be younger than its receipt */
  pictureDays: number;
  /** per cent of VAT and the share of the price on which it is reckoned, e.g. 12 and 11/12 */
  vatRate: number;
  vatBaseNumerator: number;
  vatBaseDenominator: number;
  /** above it, VAT is collected by the treasurer */
  vatFrom: number;
  /** above it, income tax on goods is withheld */
  pph22From: number;
  /** per cent */
  pph22: number;
  pph23: number;
  pphRentLand: number;
  pphConstructionSmall: number;
  pphConstruction: number;
  pphConstructionUncertified: number;
  pphConsulting: number;
  pphConsultingUncertified: number;
  pph21Third: number;
  pph21Fourth: number;
  /** times the rate without a tax number */
  withoutTaxNumber: number;
  /** days after the month's end until which tax withheld is deposited */
  depositDay: number;
  /** days between two payments that may be one */
  nearDays: number;
  /** letters by which invoice numbers of one invoice differ at most */
  nearNumber: number;
  /** 0 to 1: from it on two descriptions say the same */
  nearDescription: number;
  /** amounts that are multiples of it prove no duplicate by themselves */
  roundAmount: number;
  /** bits by which pictures of one paper differ at most */
  pictureBits: number;
  /** days of the window of a split */
  splitDays: number;
  /** limits of tax and paper under which purchases may be split; that of direct procurement joins them */
  splitLimits: readonly number[];
  /** hours of the night, first and end, of the office's clock */
  nightFrom: number;
  nightTo: number;
  /** per cent of the standard above which a price is too high rather than a warning */
  priceOver: number;
  /** per cent of the norm above which a quantity is too large */
  volumeOver: number;
  /** signs of a shell company that together make one */
  shellSigns: number;
  /** days between deed and first payment below which a company is new */
  youngDays: number;
  /** share of revenue from one agency above which a vendor is captive, 0 to 1 */
  captiveShare: number;
  /** 0 to 1: names of payee and account below it are not the same */
  holderLikeness: number;
  /** days before the payment in which a changed account is looked at */
  accountDays: number;
  /** teams a month for which one person is paid, by echelon */
  teamsEchelonHigh: number;
  teamsEchelonThird: number;
  teamsOthers: number;
  /** hours of a day */
  hoursOfDay: number;
  /** signs that an entry of the blacklist counts for */
  blacklistSigns: number;
  /** the law's and the government's list of documents */
  requiredDocuments: readonly DocumentNeed[];
  /** pairs of roles that one person may hold by local regulation */
  sharedRoles: readonly (readonly [PackageRole, PackageRole])[];
  /** programs that change pictures, as their files name them */
  imageEditors: readonly string[];
  /** kinds of expenditure that bear no VAT */
  vatFreeKinds: readonly Kind[];
  /** documents that lawfully stand in several packages */
  sharedDocuments: readonly DocumentKind[];
}

const MILLION = 1_000_000;

/** What the law and usage of 2026 give; earlier law stands in the parameters. */
export const DEFAULT_PACKAGE_THRESHOLDS: PackageThresholds = {
  roundingPerLine: 1,
  wordsConfidence: 0.8,
  capitalisation: 1 * MILLION,
  stampFrom: 5 * MILLION,
  proofMost: 10 * MILLION,
  receiptMost: 50 * MILLION,
  spkMostGoods: 200 * MILLION,
  spkMostConsulting: 100 * MILLION,
  spkMostConstruction: 400 * MILLION,
  directMostGoods: 200 * MILLION,
  directMostConsulting: 100 * MILLION,
  directMostConstruction: 400 * MILLION,
  tuMonths: 1,
  accountDay: 10,
  cashMost: 10 * MILLION,
  refillShare: 0.5,
  pictureDays: 30,
  vatRate: 12,
  vatBaseNumerator: 11,
  vatBaseDenominator: 12,
  vatFrom: 2 * MILLION,
  pph22From: 2 * MILLION,
  pph22: 1.5,
  pph23: 2,
  pphRentLand: 10,
  pphConstructionSmall: 1.75,
  pphConstruction: 2.65,
  pphConstructionUncertified: 4,
  pphConsulting: 3.5,
  pphConsultingUncertified: 6,
  pph21Third: 5,
  pph21Fourth: 15,
  withoutTaxNumber: 2,
  depositDay: 15,
  nearDays: 30,
  nearNumber: 2,
  nearDescription: 0.85,
  roundAmount: 100_000,
  pictureBits: 6,
  splitDays: 30,
  splitLimits: [2 * MILLION, 10 * MILLION, 50 * MILLION],
  nightFrom: 22,
  nightTo: 4,
  priceOver: 110,
  volumeOver: 105,
  shellSigns: 2,
  youngDays: 90,
  captiveShare: 0.9,
  holderLikeness: 0.85,
  accountDays: 14,
  teamsEchelonHigh: 2,
  teamsEchelonThird: 3,
  teamsOthers: 5,
  hoursOfDay: 24,
  blacklistSigns: 2,
  requiredDocuments: REQUIRED_DOCUMENTS,
  sharedRoles: [],
  imageEditors: ['photoshop', 'gimp', 'canva', 'picsart', 'paint.net', 'pixlr', 'snapseed', 'photopea'],
  vatFreeKinds: ['meal', 'lodging', 'honorarium', 'travel', 'salary', 'utility', 'fuel', 'grant'],
  sharedDocuments: ['decree', 'contract', 'spk', 'assignment', 'guarantee', 'grant-agreement'],
};

/** Name of a threshold. */
export type ThresholdName = keyof PackageThresholds;
