import type { ReactNode } from 'react';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { MoneyField } from '../../../../../../web/ui/fields.tsx';
import type { FieldOf } from '../../../../../../web/ui/form.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import { texts } from '../texts/months.ts';
import css from './months.module.css';
import { monthStart } from './month-start.ts';
import { MONTHS, sumOf } from './spread.ts';

interface MonthFieldsProps {
  months: readonly (number | null)[];
  field: (at: number) => FieldOf<number | null>;
  ceiling: number;
  year: number;
  /** quick patterns above the fields */
  patterns: ReactNode;
}

/** Twelve amounts, with what is still missing to the ceiling. */
export function MonthFields({ months, field, ceiling, year, patterns }: MonthFieldsProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const numbers = useChartNumbers();
  const rest = ceiling - sumOf(months);
  return (
    <>
      {patterns}
      <div className={css.months}>
        {Array.from({ length: MONTHS }, (_, at) => (
          <MoneyField key={at} {...field(at)} label={numbers.month(monthStart(year, at + 1))} />
        ))}
      </div>
      <p aria-live="polite">
        {rest === 0 ? (
          <StatusMark tone="ok" label={t('whole', { ceiling: f.rupiah(ceiling) })} />
        ) : (
          <StatusMark
            tone="bent"
            label={t(rest > 0 ? 'rest' : 'tooMuch', {
              amount: f.rupiah(Math.abs(rest)),
              ceiling: f.rupiah(ceiling),
            })}
          />
        )}
      </p>
    </>
  );
}
