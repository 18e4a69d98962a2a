import { useMemo } from 'react';
import { useLocale } from '../../../../../../web/language.tsx';

/** 0.934 → 0,93: an index is read by its second digit. */
export function useIndexNumber(): (value: number) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    return (value) => format.format(value);
  }, [locale]);
}
