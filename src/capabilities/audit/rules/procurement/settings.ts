/** The indicators of Open Contracting's Cardinal that are computed here, by its codes. */
export const INDICATORS = [
  'R003',
  'R018',
  'R024',
  'R025',
  'R028',
  'R030',
  'R035',
  'R036',
  'R038',
  'R048',
  'R058',
] as const;
export type IndicatorCode = (typeof INDICATORS)[number];

/** What may be set; null: what the data themselves say (quartiles, first currency), or no restriction. */
export interface IndicatorSettings {
  /** those that run */
  enabled: readonly IndicatorCode[];
  /** prices in others are left out; null: the first that is met */
  currency: string | null;
  /** values of `tender.procurementMethodDetails` under which prices are not compared (fixed beforehand) */
  noPriceComparison: readonly string[];
  /** the only ones under which they are; empty: all but `noPriceComparison` */
  priceComparison: readonly string[];
  /** processes of these method details are not looked at */
  excludedMethodDetails: readonly string[];
  R003: {
    /** whole days */
    threshold: number;
    /** values of `tender.procurementMethod`; empty: all */
    methods: readonly string[];
    /** days by method details */
    byMethodDetails: Readonly<Record<string, number>>;
  };
  R018: { methods: readonly string[] };
  /** share; null: the lower fence */
  R024: { threshold: number | null };
  R025: { percentile: number; threshold: number | null };
  R035: { threshold: number };
  /** Both least numbers count submitted bids, as Cardinal counts them. */
  R038: { threshold: number | null; leastBids: number; leastProcesses: number };
  R048: { digits: number; threshold: number | null; leastProcesses: number };
  R058: { threshold: number | null };
}

/** As Cardinal has them when nothing is set. */
export const DEFAULT_INDICATOR_SETTINGS: IndicatorSettings = {
  enabled: INDICATORS,
  currency: null,
  noPriceComparison: [],
  priceComparison: [],
  excludedMethodDetails: [],
  R003: { threshold: 15, methods: [], byMethodDetails: {} },
  R018: { methods: ['open', 'selective'] },
  R024: { threshold: null },
  R025: { percentile: 75, threshold: null },
  R035: { threshold: 1 },
  R038: { threshold: null, leastBids: 2, leastProcesses: 2 },
  R048: { digits: 2, threshold: null, leastProcesses: 20 },
  R058: { threshold: null },
};
