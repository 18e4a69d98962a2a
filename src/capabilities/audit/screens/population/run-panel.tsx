import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { PopulationRunView } from '../../contract/population/runs.ts';
import css from '../desk/desk.module.css';
import { names } from '../desk/texts/names.ts';
import { texts } from './texts.ts';

type Answer = PopulationRunView['rules'][number];

const TONES: Record<Answer['state'], Tone> = {
  found: 'danger',
  clear: 'ok',
  'not-computable': 'warn',
  suspended: 'plain',
};

/** What each rule answered in one run: found, clear, or not computable with the datum that is missing. */
export function RunPanel({ run, onClose }: { run: PopulationRunView; onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const both = useBoth();
  const columns: Column<Answer>[] = [
    {
      id: 'rule',
      header: t('rule'),
      cell: ({ code }) => <Link to={`/audit?rule=${encodeURIComponent(code)}&scope=population`}>{code}</Link>,
    },
    {
      id: 'answer',
      header: t('answer'),
      cell: ({ state }) => <StatusMark tone={TONES[state]} label={n(`answer-${state}`)} />,
    },
    { id: 'found', header: t('found'), align: 'end', cell: ({ found }) => f.count(found) },
    {
      id: 'missing',
      header: t('missing'),
      cell: ({ missing }) => missing.map(({ says }) => both(says)).join('; '),
    },
    {
      id: 'time',
      header: t('time'),
      align: 'end',
      cell: ({ milliseconds }) => t('millis', { n: f.count(Math.round(milliseconds)) }),
      hidden: true,
    },
  ];
  return (
    <SidePanel title={`${t('rule')} · ${f.shortTime(run.askedAt)}`} open onClose={onClose}>
      <DataTable
        name="audit-run-rules"
        label={t('open')}
        rows={run.rules}
        rowId={({ code }) => code}
        columns={columns}
        empty={t('noRules')}
      />
      <p>
        {t('hashes')}:{' '}
        <span className={css.hash}>
          <Code>{run.thresholdsHash ?? '–'}</Code>
        </span>{' '}
        <span className={css.hash}>
          <Code>{run.dataHash ?? '–'}</Code>
        </span>
      </p>
    </SidePanel>
  );
}
