import { useCallback, useMemo } from 'react';
import { useLocale, useTexts } from '../../../../web/language.tsx';
import { fill } from '../../../platform/texts.ts';
import type { Cell } from '../contract.ts';
import { SHAPES, type Part } from '../rules/parts.ts';
import { texts as names } from '../texts/parts.ts';

/** How figures of the map are written in the chosen language. */
export function useWords() {
  const locale = useLocale();
  const n = useTexts(names);
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  const number = useMemo(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }), [tag]);
  const month = useMemo(
    () => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    [tag],
  );
  const value = useCallback(
    (part: Part, figure: number) =>
      fill(names[locale][`unit-${SHAPES[part].unit}`], { value: number.format(figure) }),
    [locale, number],
  );
  return {
    n,
    value,
    number: (figure: number) => number.format(figure),
    month: (day: string) => month.format(new Date(`${day}T00:00:00Z`)),
    /** the figure, or that and why it cannot be computed */
    figure: (cell: Cell) =>
      cell.value === null
        ? `${n('notComputable')}: ${n(`missing-${cell.missing ?? 'no-cases'}`)}`
        : value(cell.part, cell.value),
  };
}
