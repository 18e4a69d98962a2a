import { useTexts } from '../../../../../web/language.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { Statistics } from '../../contract-identities.ts';
import { names } from '../cases/texts/names.ts';
import css from './statistics.module.css';
import { texts } from './texts.ts';

const OUTCOMES = ['kept', 'missed', 'running'] as const;

interface ClockTableProps {
  clocks: Statistics['clocks'];
  shown: (count: number | null) => string;
}

/** How the office kept what it owes the reporters. */
export function ClockTable({ clocks, shown }: ClockTableProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  return (
    <Section title={t('clocks')}>
      <table className={css.table}>
        <caption className="hidden">{t('clocks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clock')}</th>
            {OUTCOMES.map((each) => (
              <th key={each} scope="col" className={css.end}>
                {t(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clocks.map((each) => (
            <tr key={each.clock}>
              <th scope="row">{n(`clock-${each.clock}`)}</th>
              {OUTCOMES.map((outcome) => (
                <td key={outcome} className={css.end}>
                  {shown(each[outcome])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
