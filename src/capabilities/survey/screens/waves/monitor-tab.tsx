import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Bullets } from '../../../../../web/ui/chart-bullets.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { MonitorView } from '../../contract/wave/invitations.ts';
import type { WaveView } from '../../contract/wave/waves.ts';
import { texts as waveTexts } from './texts.ts';
import { texts } from './response-texts.ts';
import { WAVES } from './search.ts';
import css from './waves.module.css';

type Row = MonitorView['rows'][number];

/** Who took a token, by stratum: the only thing that is known while a wave runs. */
export function MonitorTab({ wave }: { wave: WaveView }) {
  const monitor = useApi<MonitorView>(`${WAVES}/${wave.id}/monitor`);
  return <Loaded query={monitor}>{(view) => <Body view={view} />}</Loaded>;
}

function Body({ view }: { view: MonitorView }) {
  const t = useTexts(texts);
  const w = useTexts(waveTexts);
  const f = useFormat();
  if (view.rows.length === 0) return <Empty title={t('noMonitor')} />;
  const sum = (of: (row: Row) => number) => view.rows.reduce((all, row) => all + of(row), 0);
  const shown = view.rows.filter((row) => row.issued !== null);
  const whole = shown.length === view.rows.length;
  const invited = sum((row) => row.invited);
  const { reminders } = view;
  return (
    <div className={css.panel}>
      <p className={css.quiet}>{t('monitorLead')}</p>
      <Stats>
        <Stat label={t('daysLeft')} value={view.daysLeft === 0 ? t('over') : f.count(view.daysLeft)} />
        <Stat label={t('invitedAll')} value={f.count(invited)} />
        <Stat
          label={t('issuedAll')}
          value={whole ? f.count(sum((row) => row.issued ?? 0)) : t('hidden')}
          note={whole ? f.percent(sum((row) => row.issued ?? 0) / Math.max(1, invited)) : t('hiddenWhy')}
        />
        <Stat label={t('replacedAll')} value={f.count(view.replaced)} />
      </Stats>
      {shown.length > 0 && (
        <Bullets
          title={t('monitor')}
          level={2}
          sentence={t('paceSentence', {
            behind: f.count(shown.filter((row) => (row.issued ?? 0) < row.expected).length),
            all: f.count(shown.length),
          })}
          against="plan"
          words={{ value: t('share'), mark: t('issued') }}
          format={(value) => f.percent(value / 100)}
          rows={shown.map((row) => ({
            id: row.codes.join('+'),
            label: `${row.name} (${w(`source-${row.source}`)})`,
            value: percentOf(row.issued ?? 0, row.invited),
            tick: percentOf(row.expected, row.invited),
            mark: {
              tone: (row.issued ?? 0) < row.expected ? 'bent' : 'ok',
              label: t('shownOf', { issued: f.count(row.issued ?? 0), invited: f.count(row.invited) }),
            },
          }))}
        />
      )}
      <Table view={view} />
      <p className={css.quiet}>
        {reminders.nextOn === null
          ? t('reminderNone')
          : t('reminderNext', {
              day: f.day(reminders.nextOn),
              most: f.count(reminders.most),
              days: f.count(reminders.days),
            })}
      </p>
    </div>
  );
}

const percentOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

function Table({ view }: { view: MonitorView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const count = (id: 'invited' | 'sent' | 'target' | 'expected', header: string): Column<Row> => ({
    id,
    header,
    align: 'end',
    value: (row) => row[id],
    cell: (row) => f.count(row[id]),
  });
  const columns: Column<Row>[] = [
    { id: 'name', header: t('stratum'), cell: (row) => row.name, fixed: true },
    count('invited', t('invited')),
    count('sent', t('sentCount')),
    {
      id: 'issued',
      header: t('issued'),
      align: 'end',
      cell: (row) => (row.issued === null ? t('hidden') : f.count(row.issued)),
    },
    count('expected', t('expected')),
    count('target', t('target')),
    {
      id: 'pace',
      header: t('state'),
      cell: (row) =>
        row.issued === null ? (
          '–'
        ) : (
          <StatusMark
            tone={row.issued < row.expected ? 'bent' : 'ok'}
            label={t(row.issued < row.expected ? 'behind' : 'onPace')}
          />
        ),
    },
  ];
  return (
    <DataTable
      name="survey-response"
      label={t('monitor')}
      rows={view.rows}
      rowId={(row) => row.codes.join('+')}
      columns={columns}
    />
  );
}
