import { useCallback, useMemo, useState } from 'react';
import type { Column } from './table-columns.ts';

/** Which columns somebody chose, kept on this device. */
export function useTableMemory<T>(name: string, columns: readonly Column<T>[]) {
  const key = `lurus.table.${name}`;
  const [chosen, setChosen] = useState<Record<string, boolean>>(() => read(key));
  const visibility = useMemo(() => {
    const usual = Object.fromEntries(columns.filter((each) => each.hidden).map((each) => [each.id, false]));
    return { ...usual, ...chosen };
  }, [columns, chosen]);
  const setVisibility = useCallback(
    (next: Record<string, boolean>) => {
      setChosen(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return { visibility, setVisibility };
}

/** Whatever stands there that is not a map of yes and no is forgotten. */
function read(key: string): Record<string, boolean> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((each): each is [string, boolean] => typeof each[1] === 'boolean'),
    );
  } catch {
    return {};
  }
}
