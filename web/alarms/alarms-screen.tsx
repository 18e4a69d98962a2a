import { useState } from 'react';
import type { AlarmPage, AlarmRow } from '../../src/platform/alarms/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { useScreenSearch } from '../search.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Filters, SelectFilter } from '../ui/filters.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Section, Stack } from '../ui/page.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { AckDialog } from './ack-dialog.tsx';
import { AlarmBeside } from './alarm-beside.tsx';
import { AlarmState } from './alarm-state.tsx';
import css from './alarms.module.css';
import { alarmsSearch, STATES } from './alarms-search.ts';
import { Own } from './own.tsx';
import { Silences } from './silences.tsx';

/** "Peringatan": what stands, by severity and agency, one act a row. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(alarmsSearch);
  const { tab } = search;
  const listed = tab === 'mine' || tab === 'agency';
  const list = useApi<AlarmPage>('/alarms', {
    scope: tab === 'agency' ? 'agency' : 'mine',
    state: search.state,
    severity: search.severity,
    agency: search.agency,
    page: listed ? search.page : 1,
    size: 100,
  });
  const mayAgency = list.data?.mayAgency === true;
  const tabs = (['mine', 'agency', 'silences', 'own'] as const).filter(
    (id) => id !== 'agency' || mayAgency || tab === id,
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('views')}
        value={tab}
        onChange={(next) => setSearch({ ...alarmsSearch.read({}), tab: next as typeof tab })}
        tabs={tabs.map((id) => ({
          id,
          label: t(id),
          count: id === tab && listed ? list.data?.total : undefined,
        }))}
      >
        {tab === 'silences' && <Silences />}
        {tab === 'own' && <Own />}
        {listed && (
          <Stack>
            <AlarmFilters page={list.data} />
            <Loaded query={list}>{(page) => <AlarmList page={page} />}</Loaded>
          </Stack>
        )}
      </Tabs>
      {search.show !== '' && (
        <AlarmBeside id={search.show} onClose={() => setSearch({ show: '', page: search.page })} />
      )}
    </Page>
  );
}

function AlarmFilters({ page }: { page: AlarmPage | undefined }) {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(alarmsSearch);
  return (
    <Filters>
      <SelectFilter
        label={t('severity')}
        value={search.severity}
        onChange={(severity) => setSearch({ severity })}
        options={[
          { value: '', label: t('anySeverity') },
          ...(['critical', 'warning', 'info'] as const).map((value) => ({ value, label: t(value) })),
        ]}
      />
      <SelectFilter
        label={t('state')}
        value={search.state}
        onChange={(state) => setSearch({ state })}
        options={STATES.map((value) => ({ value, label: t(`state-${value}`) }))}
      />
      {(search.agency !== '' || (page?.agencies.length ?? 0) > 1) && (
        <SelectFilter
          label={t('agencyFilter')}
          value={search.agency}
          onChange={(agency) => setSearch({ agency })}
          options={[
            { value: '', label: t('anyAgency') },
            ...(page?.agencies ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </Filters>
  );
}

/** Rows in the order of the server: one group for each severity and agency. */
function AlarmList({ page }: { page: AlarmPage }) {
  const t = useTexts(texts);
  const [, setSearch] = useScreenSearch(alarmsSearch);
  const [asking, setAsking] = useState<readonly AlarmRow[] | null>(null);
  if (page.rows.length === 0)
    return (
      <Empty title={t('none')}>
        <p>{t('noneBody')}</p>
      </Empty>
    );
  const groups = Map.groupBy(page.rows, (row) => `${row.severity} ${row.agency?.id ?? ''}`);
  return (
    <>
      {[...groups.values()].map((rows) => {
        const [first] = rows;
        const open = rows.filter((row) => row.mine && row.state === 'open');
        return (
          <Section
            key={`${first!.severity} ${first!.agency?.id}`}
            title={t('groupTitle', {
              severity: t(first!.severity),
              agency: first!.agency?.name ?? t('whole'),
            })}
            actions={
              open.length > 1 && (
                <Button small onClick={() => setAsking(open)}>
                  {t('answerMany', { n: open.length })}
                </Button>
              )
            }
          >
            <ul className={css.ledger}>
              {rows.map((row) => (
                <AlarmLine key={row.id} row={row} onAnswer={() => setAsking([row])} />
              ))}
            </ul>
          </Section>
        );
      })}
      <Pagination {...page} onPage={(next) => setSearch({ page: next })} />
      {asking !== null && <AckDialog rows={asking} days={page.ackDays} onClose={() => setAsking(null)} />}
    </>
  );
}

function AlarmLine({ row, onAnswer }: { row: AlarmRow; onAnswer: () => void }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(alarmsSearch);
  const answers = row.mine && row.state === 'open';
  return (
    <li className={css.line} data-severity={row.severity}>
      <div className={css.what}>
        <p className={css.title}>{both(row.title)}</p>
        <p className={css.quiet}>
          {t('since', { day: f.shortDay(row.firedOn) })} · <AlarmState row={row} />
        </p>
      </div>
      <div className={css.acts}>
        {answers ? (
          <Button kind="primary" onClick={onAnswer}>
            {t('answer')}
          </Button>
        ) : (
          <LinkButton to={row.link}>{t('go')}</LinkButton>
        )}
        <Button
          kind="quiet"
          aria-expanded={search.show === row.id}
          onClick={() => setSearch({ show: row.id, page: search.page })}
        >
          {t('details')}
        </Button>
      </div>
    </li>
  );
}
