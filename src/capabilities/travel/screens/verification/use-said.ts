import { useCallback } from 'react';
import { useBoth, useFormat, useLocale } from '../../../../../web/language.tsx';
import type { Locale } from '../../../../platform/texts.ts';

const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** A sentence of the engine in the reader's language; its days as people write them. */
export function useSaid(): (both: Record<Locale, string>) => string {
  const both = useBoth();
  const f = useFormat();
  return useCallback((sentence) => both(sentence).replace(DAY, (day) => f.shortDay(day)), [both, f]);
}

/** 'YYYY-MM-DD' → Selasa, 2 Juni 2026 */
export function useWeekday(): (day: string) => string {
  const locale = useLocale();
  const f = useFormat();
  return useCallback(
    (day) => {
      const tag = locale === 'id' ? 'id-ID' : 'en-GB';
      const name = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
      return `${name.format(new Date(`${day}T00:00:00Z`))}, ${f.day(day)}`;
    },
    [locale, f],
  );
}
