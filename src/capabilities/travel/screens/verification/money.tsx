import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import type { VerdictView } from '../../contract-verdict.ts';
import { Amount } from './marks.tsx';
import { texts } from './texts/verdict.ts';
import { useSaid } from './use-said.ts';
import css from './verification.module.css';

interface Props {
  verdict: VerdictView;
}

/** The interval: what evidence contradicts, and what only waits for evidence. Never one number alone. */
export function MoneyHead({ verdict }: Props) {
  const t = useTexts(texts);
  const f = useFormat();
  const { low, high } = verdict.money;
  const rest = high - low;
  const { confirmed, contradicted, unverified } = verdict.counts;
  const all = confirmed + contradicted + unverified;
  return (
    <>
      <Stats>
        <Stat
          label={t('low')}
          value={f.rupiah(low)}
          note={t(low > 0 ? 'lowNote' : 'lowNone')}
          tone={low > 0 ? 'bent' : 'ok'}
        />
        <Stat
          label={t('rest')}
          value={f.rupiah(rest)}
          note={t(rest > 0 ? 'restNote' : 'restNone')}
          tone={rest > 0 ? 'broken' : 'ok'}
        />
        <Stat
          label={t('counts')}
          value={t('countsOf', { n: f.count(confirmed), all: f.count(all) })}
          note={t('countsNote', { against: f.count(contradicted), open: f.count(unverified) })}
        />
      </Stats>
      {high > 0 && <Interval share={low / high} />}
    </>
  );
}

/** One line of the length of `high`: solid as far as `low`, dashed beyond. The same numbers stand above it. */
function Interval({ share }: { share: number }) {
  return (
    <svg className={css.interval} viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
      {share < 1 && <line className={css.rest} x1={1000 * share} y1="6" x2="1000" y2="6" />}
      {share > 0 && <line className={css.low} x1="0" y1="6" x2={1000 * share} y2="6" />}
    </svg>
  );
}

export function MoneyLines({ verdict }: Props) {
  const t = useTexts(texts);
  const f = useFormat();
  const said = useSaid();
  const { lines, low, high } = verdict.money;
  return (
    <Section title={t('money')}>
      <p className={css.hint}>{t(lines.length === 0 ? 'moneyNone' : 'moneyHint')}</p>
      {lines.length > 0 && (
        <DataTable
          name="travel-money"
          label={t('money')}
          rows={lines}
          rowId={(row) => `${row.code} ${row.about}`}
          columns={[
            {
              id: 'line',
              header: t('line'),
              cell: (row) => (
                <>
                  {said(row.label)} <Code>{row.code}</Code>
                </>
              ),
              total: t('total'),
            },
            {
              id: 'low',
              header: t('low'),
              align: 'end',
              fixed: true,
              cell: (row) => <Amount value={row.low} />,
              total: f.rupiah(low),
            },
            {
              id: 'rest',
              header: t('rest'),
              align: 'end',
              fixed: true,
              cell: (row) => <Amount value={row.high - row.low} />,
              total: f.rupiah(high - low),
            },
          ]}
        />
      )}
    </Section>
  );
}
