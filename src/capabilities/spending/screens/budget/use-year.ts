import { useApi } from '../../../../../web/api.ts';

export interface Years {
  /** the chosen year, else the latest with a budget; null: not known yet, or there is no budget at all */
  year: number | null;
  years: readonly number[];
  /** there is no budget yet */
  none: boolean;
}

/** @param chosen 0: the latest of which there is a budget */
export function useYear(chosen: number): Years {
  const { data } = useApi<{ years: number[] }>('/spending/years');
  const years = data?.years ?? [];
  return {
    year: chosen === 0 ? (years[0] ?? null) : chosen,
    years: chosen === 0 || years.includes(chosen) ? years : [chosen, ...years],
    none: data !== undefined && years.length === 0,
  };
}
