import { useCallback, useMemo } from 'react';
import { useApi } from '../../../../../../web/api.ts';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import type { PlaceList } from '../../../contract.ts';
import { optionOf, type PlaceNames } from './leg-values.ts';

/** Answers that a picker of places shows. */
const MOST = 12;

export interface Places extends PlaceNames {
  /** regencies whose name or code holds `text` */
  search: (text: string) => Promise<Option[]>;
  option: (code: string) => Option;
  /** of the reader's own government */
  home: string | null;
}

/** Regencies and cities by code; null until they are read. The list is small and read once. */
export function usePlaces(): Places | null {
  const { data } = useApi<PlaceList>('/travel/places');
  const known = useMemo(() => new Map(data?.rows.map((each) => [each.code, each])), [data]);
  const name = useCallback((code: string) => known.get(code)?.name ?? code, [known]);
  const zone = useCallback((code: string) => known.get(code)?.zone ?? 'WIB', [known]);
  return useMemo(() => {
    if (data === undefined) return null;
    const option = (code: string) => optionOf(code, { name, zone });
    const search = async (text: string) => {
      const words = text.toLowerCase();
      return data.rows
        .filter((each) => each.name.toLowerCase().includes(words) || each.code.startsWith(words))
        .slice(0, MOST)
        .map((each) => option(each.code));
    };
    return { name, zone, search, option, home: data.home };
  }, [data, name, zone]);
}
