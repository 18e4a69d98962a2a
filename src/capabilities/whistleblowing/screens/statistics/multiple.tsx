import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import css from './statistics.module.css';
import { texts } from './texts.ts';

export interface MultipleRow {
  label: string;
  /** null: hidden */
  count: number | null;
}

interface MultipleProps {
  title: string;
  rows: readonly MultipleRow[];
  /** what fills a bar, the same in all of them */
  most: number;
  least: number;
}

const WIDTH = 100;

/** One group as bars from a common zero; its table is the same rows, so every number is read as well as seen. A hidden count is hatched. */
export function Multiple({ title, rows, most, least }: MultipleProps) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Section title={title}>
      <table className={css.bars}>
        <caption className="hidden">{title}</caption>
        <thead className="hidden">
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={css.count}>
                {count === null ? (
                  <>
                    <span aria-hidden="true">{t('few', { n: least })}</span>
                    <span className="hidden">{t('fewHeard', { n: least })}</span>
                  </>
                ) : (
                  f.count(count)
                )}
              </td>
              <td className={css.track} aria-hidden="true">
                <svg preserveAspectRatio="none" viewBox={`0 0 ${WIDTH} 10`} focusable="false">
                  {count === null ? (
                    <path className={css.hidden} d="M0 9.5h14" />
                  ) : (
                    <rect className={css.bar} width={(WIDTH * count) / most} height="10" />
                  )}
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
