/** Numbers of the rules of procurement. Shares from 0 to 1, money in rupiah, days as said. */
export interface ProcurementThresholds {
  /** values of `tender.procurementMethod` that call for competition */
  competitiveMethods: readonly string[];
  /** values of `tender.procurementMethodDetails` under which the price is fixed beforehand */
  fixedPriceMethods: readonly string[];
  /** fewest whole days in which bids can be handed in, and by method details */
  tenderDays: number;
  tenderDaysByMethod: Readonly<Record<string, number>>;
  /** processes, or parties, that have to be there before one of them can lie out of line */
  outlierFewest: number;
  /** winning price as a share of the owner's estimate */
  estimateShare: number;
  /** every price above this share of the estimate */
  estimateAllBids: number;
  /** standard deviation of the prices as a share of their mean, and prices that it needs */
  bidSpread: number;
  bidSpreadFewest: number;
  /** an estimate that is a multiple of it was rounded */
  estimateRound: number;
  /** share of the budget by which an estimate differs at most from it */
  estimateCeiling: number;
  /** sources of prices that an estimate needs */
  estimateSources: number;
  /** days that an estimate holds, counted as working days at the most */
  estimateDays: number;
  /** weaknesses of an estimate that together are worth a look */
  estimateWeaknesses: number;
  /** others that were disqualified while the winner alone remained */
  disqualifiedOthers: number;
  /** percentile of the number of bids from which a tenderer is one of the busiest */
  loserPercentile: number;
  /** chance, over all pairs looked at, that two tenderers win in turn without meaning to; meetings that it needs */
  rotationChance: number;
  rotationFewest: number;
  /** a supplier's share of an office's year, by value or by number; awards that it needs */
  concentrationShare: number;
  concentrationFewest: number;
  /** Herfindahl-Hirschman index, 0 to 10,000 */
  concentrationIndex: number;
  /** digits of a classification that make a kind of goods, and processes of a supplier that is looked at */
  varietyDigits: number;
  varietyFewest: number;
  /** rise of a contract's value by addenda, and number of addenda */
  driftShare: number;
  driftAddenda: number;
  /** fine for a late day, thousandths of the value */
  driftFine: number;
}

export const DEFAULT_PROCUREMENT_THRESHOLDS: ProcurementThresholds = {
  competitiveMethods: ['open', 'selective'],
  fixedPriceMethods: ['e-Purchasing', 'E-Purchasing', 'e-Katalog', 'E-Katalog', 'e-Catalogue'],
  tenderDays: 15,
  tenderDaysByMethod: { 'Tender Cepat': 3 },
  outlierFewest: 20,
  estimateShare: 0.99,
  estimateAllBids: 0.95,
  bidSpread: 0.02,
  bidSpreadFewest: 3,
  estimateRound: 10_000_000,
  estimateCeiling: 0.01,
  estimateSources: 2,
  estimateDays: 28,
  estimateWeaknesses: 2,
  disqualifiedOthers: 1,
  loserPercentile: 75,
  rotationChance: 0.05,
  rotationFewest: 8,
  concentrationShare: 0.3,
  concentrationFewest: 10,
  concentrationIndex: 2_500,
  varietyDigits: 2,
  varietyFewest: 20,
  driftShare: 0.1,
  driftAddenda: 3,
  driftFine: 1,
};
