import { useCallback, useEffect, useMemo, useRef } from 'react';

/** The row that holds the focus, if any. */
export function focusedRow(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
}

export function focusRow(id: string): void {
  const opener = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-opener]`);
  opener?.focus();
  opener?.scrollIntoView({ block: 'nearest' });
}

export interface Place {
  id: string;
  /** its number among the rows */
  at: number;
  /** the row above it left, and this one took its place: the reader has not moved on to it himself */
  inherited?: boolean;
}

/** Row that takes the focus when the reader's may have left: itself, else the one that took its place, else the last. */
export function heirOf(ids: readonly string[], place: Place): string | undefined {
  return ids.includes(place.id) ? place.id : ids[Math.min(place.at, ids.length - 1)];
}

/**
 * Row that stands `step` after (or before) the reader's place. A row that has left gave its place to the next one, so that going on
 * skips none.
 */
export function neighbourOf(ids: readonly string[], place: Place | null, step: 1 | -1): string | undefined {
  if (place === null) return step > 0 ? ids[0] : undefined;
  const at = ids.indexOf(place.id);
  if (at >= 0 && place.inherited && step > 0) return place.id;
  if (at >= 0) return ids[at + step];
  return ids[step > 0 ? place.at : place.at - 1];
}

/**
 * Keeps the reader's place in a list whose rows leave under his hands.
 * @param ids rows as they stand now
 * @param show row that is open in the panel; ''
 * @param busy a dialog holds the focus
 */
export function usePlace(ids: readonly string[], show: string, busy: boolean) {
  const place = useRef<Place | null>(null);
  const now = useRef(ids);
  useEffect(() => {
    now.current = ids;
  }, [ids]);
  const remember = useCallback((id: string) => {
    const at = now.current.indexOf(id);
    if (place.current?.id !== id) place.current = { id, at: Math.max(0, at) };
    else if (at >= 0) place.current.at = at;
  }, []);
  useEffect(() => {
    function onFocus() {
      const id = focusedRow();
      if (id !== null) remember(id);
    }
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [remember]);
  // A closing panel gives the focus back to whatever had opened it, but the place is the row that was looked at last.
  const beside = useRef<Place | null>(null);
  useEffect(() => {
    if (show !== '') {
      remember(show);
      beside.current = place.current && { ...place.current };
      return;
    }
    const closed = beside.current;
    place.current = closed ?? place.current;
    beside.current = null;
    const lost = closed !== null || document.activeElement === document.body;
    if (busy || place.current === null || !lost) return;
    const heir = heirOf(ids, place.current);
    if (heir === undefined) return;
    const inherited = heir !== place.current.id;
    focusRow(heir);
    place.current = { id: heir, at: ids.indexOf(heir), inherited };
  }, [ids, show, busy, remember]);
  return useMemo(
    () => ({
      remember,
      neighbour(step: 1 | -1) {
        const next = neighbourOf(now.current, place.current, step);
        if (place.current) place.current.inherited = false;
        return next;
      },
    }),
    [remember],
  );
}
