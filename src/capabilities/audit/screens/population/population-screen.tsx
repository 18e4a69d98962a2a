import { post, useApi, useSend } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useSession } from '../../../../../web/session.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import { Progress } from '../../../../../web/ui/progress.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { PopulationRunView } from '../../contract/population/runs.ts';
import { BenfordPart } from './benford-part.tsx';
import { RunPanel } from './run-panel.tsx';
import { populationSearch, RUNS } from './search.ts';
import { texts } from './texts.ts';

/** Milliseconds between two looks while a run goes on. */
const EVERY = 2_000;
/** Years that may be asked for, this one first. */
const YEARS = 6;

const TONES: Record<PopulationRunView['state'], Tone> = {
  queued: 'info',
  running: 'info',
  done: 'ok',
  cancelled: 'plain',
  failed: 'danger',
};

/** Runs over all lines of a year with their progress, and the digits of its amounts. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(populationSearch);
  const runs = useApi<{ runs: PopulationRunView[] }>(
    RUNS,
    {},
    { refetchInterval: (data) => (data?.runs.some(isGoing) ? EVERY : false) },
  );
  const { government } = useSession();
  const now = Number(todayIn(government.zone).slice(0, 4));
  const year = search.year === 0 ? now : search.year;
  const start = useSend({
    send: () => post(RUNS, search.agency === '' ? { year } : { year, agencyIds: [search.agency] }),
    refresh: [RUNS],
    said: t('started'),
  });
  const columns = useColumns();
  const shown = runs.data?.runs.find((run) => run.id === search.show);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <SelectFilter
          label={t('year')}
          value={String(year)}
          onChange={(next) => setSearch({ year: Number(next) })}
          options={Array.from({ length: YEARS }, (_, back) => String(now - back)).map((value) => ({
            value,
            label: value,
          }))}
        />
        <AgencyFilter value={search.agency} onChange={(agency) => setSearch({ agency })} />
      </Filters>
      {start.problem && <ProblemNotice problem={start.problem} />}
      <Section
        title={t('runs')}
        actions={
          <Button kind="primary" busy={start.sending} onClick={() => start.send(undefined)}>
            {t('start')}
          </Button>
        }
      >
        <DataTable
          name="audit-runs"
          label={t('runs')}
          query={{ ...runs, data: runs.data && pageOf(runs.data.runs) }}
          rowId={(row) => row.id}
          columns={columns}
          onOpen={(row) => setSearch({ show: row.id })}
          openId={search.show}
          empty={t('none')}
        />
      </Section>
      <BenfordPart year={year} />
      {shown && <RunPanel run={shown} onClose={() => setSearch({ show: '' })} />}
    </Page>
  );
}

function isGoing(run: PopulationRunView): boolean {
  return run.state === 'queued' || run.state === 'running';
}

function pageOf<T>(rows: readonly T[]) {
  return { rows, total: rows.length, page: 1, size: Math.max(1, rows.length) };
}

function useColumns(): Column<PopulationRunView>[] {
  const t = useTexts(texts);
  const f = useFormat();
  return [
    { id: 'run', header: t('run'), cell: (run) => f.shortTime(run.askedAt) },
    { id: 'year', header: t('year'), cell: (run) => String(run.year) },
    {
      id: 'state',
      header: t('state'),
      cell: (run) => <RunState run={run} />,
    },
    {
      id: 'lines',
      header: t('lines'),
      align: 'end',
      cell: (run) => (run.lines === null ? '–' : f.count(run.lines)),
    },
    { id: 'opened', header: t('opened'), align: 'end', cell: (run) => f.count(run.flags.opened) },
    { id: 'changed', header: t('changed'), align: 'end', cell: (run) => f.count(run.flags.changed) },
    { id: 'same', header: t('same'), align: 'end', cell: (run) => f.count(run.flags.same) },
    { id: 'gone', header: t('gone'), align: 'end', cell: (run) => f.count(run.flags.gone) },
    {
      id: 'took',
      header: t('took'),
      align: 'end',
      cell: (run) =>
        run.startedAt === null || run.endedAt === null
          ? '–'
          : t('seconds', { n: f.count(secondsBetween(run.startedAt, run.endedAt)) }),
    },
  ];
}

function secondsBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 100) / 10;
}

function RunState({ run }: { run: PopulationRunView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const cancel = useSend({
    send: () => post(`${RUNS}/${run.id}/cancel`),
    refresh: [RUNS],
    said: t('cancelled'),
  });
  if (!isGoing(run)) return <StatusMark tone={TONES[run.state]} label={t(`state-${run.state}`)} />;
  const done = t('progressOf', { done: f.count(run.rulesDone), all: f.count(run.rulesAll) });
  return (
    <>
      <StatusMark tone="info" label={run.cancelAskedAt === null ? t(`state-${run.state}`) : t('stopping')} />
      {run.rulesAll === 0 ? (
        <Progress label={t('progress')} />
      ) : (
        <Progress label={`${t('progress')}: ${done}`} value={run.rulesDone} max={run.rulesAll} />
      )}
      {run.cancelAskedAt === null && (
        <Button small busy={cancel.sending} onClick={() => cancel.send(undefined)}>
          {t('cancel')}
        </Button>
      )}
    </>
  );
}
