import { DEFAULT_INDICATOR_SETTINGS, type IndicatorSettings } from '../../rules/procurement/settings.ts';
import type { ProcurementThresholds } from '../../rules/procurement/thresholds.ts';

/** The indicators by a government's own thresholds. */
export function indicatorSettings(thresholds: ProcurementThresholds): IndicatorSettings {
  const by = DEFAULT_INDICATOR_SETTINGS;
  return {
    ...by,
    currency: 'IDR',
    noPriceComparison: thresholds.fixedPriceMethods,
    R003: {
      threshold: thresholds.tenderDays,
      methods: thresholds.competitiveMethods,
      byMethodDetails: thresholds.tenderDaysByMethod,
    },
    R018: { methods: thresholds.competitiveMethods },
    R025: { ...by.R025, percentile: thresholds.loserPercentile },
    R035: { threshold: thresholds.disqualifiedOthers },
    R048: { ...by.R048, digits: thresholds.varietyDigits, leastProcesses: thresholds.varietyFewest },
  };
}
