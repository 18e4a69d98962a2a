import { useMemo } from 'react';
import { useLocale } from '../language.tsx';
import { chartNumbers, type ChartNumbers } from './chart-numbers.ts';

/** How charts write their numbers in the chosen language. */
export function useChartNumbers(): ChartNumbers {
  const locale = useLocale();
  return useMemo(() => chartNumbers(locale), [locale]);
}
