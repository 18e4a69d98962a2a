import { useLocale, useTexts } from '../../../../../web/language.tsx';
import { texts } from './texts.ts';

export interface Shown {
  value: number | null;
  low: number | null;
  high: number | null;
  hidden: boolean;
}

/** Figures of a result as people read them: a hidden one says so, and so does one that is not known. */
export function useFigures() {
  const t = useTexts(texts);
  const locale = useLocale();
  const number = (digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [two, three] = [number(2), number(3)];
  return {
    two: (value: number | null) => (value === null ? t('notComputable') : two.format(value)),
    three: (value: number | null) => (value === null ? '–' : three.format(value)),
    score: (of: Pick<Shown, 'value' | 'hidden'>) =>
      of.hidden ? t('hidden') : of.value === null ? t('notComputable') : two.format(of.value),
    range: (of: Shown) =>
      of.hidden || of.low === null || of.high === null
        ? '–'
        : t('interval', { low: two.format(of.low), high: two.format(of.high) }),
  };
}
