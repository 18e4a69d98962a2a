import { useState } from 'react';
import type { z } from 'zod';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button, DownloadLink } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import type { planList, PlanView } from '../../contract/plan.ts';
import css from '../desk/desk.module.css';
import { PlanTable } from './plan-table.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { PLANS, planSearch } from './search.ts';
import { texts } from './texts.ts';

/** One version of the plan, the newest first: agencies by risk with every part of their score. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(planSearch);
  const [proposing, setProposing] = useState(false);
  const list = useApi<z.output<typeof planList>>(PLANS);
  const plans = list.data?.rows ?? [];
  const id = search.plan === '' ? (plans[0]?.id ?? '') : search.plan;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        list.data?.may.includes('propose') && (
          <Button onClick={() => setProposing(true)}>{t('propose')}</Button>
        )
      }
    >
      <Loaded query={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('none')} />
          ) : (
            <>
              <Filters>
                <SelectFilter
                  label={t('version')}
                  value={id}
                  onChange={(plan) => setSearch({ plan, item: '' })}
                  options={rows.map((row) => ({
                    value: row.id,
                    label: t('named', { year: row.year, n: row.version, state: t(`state-${row.state}`) }),
                  }))}
                />
              </Filters>
              <Plan key={id} id={id} />
            </>
          )
        }
      </Loaded>
      {proposing && (
        <ProposeDialog
          onClose={() => setProposing(false)}
          onDone={(plan) => {
            setProposing(false);
            setSearch({ plan, item: '' });
          }}
        />
      )}
    </Page>
  );
}

function Plan({ id }: { id: string }) {
  const plan = useApi<PlanView>(`${PLANS}/${id}`);
  return <Loaded query={plan}>{(data) => <Body plan={data} />}</Loaded>;
}

function Body({ plan }: { plan: PlanView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [approving, setApproving] = useState(false);
  const approve = useSend({
    send: () => post(`${PLANS}/${plan.id}/approve`, { edition: plan.edition }),
    refresh: [PLANS, '/desk'],
    said: t('approved'),
    done: () => setApproving(false),
  });
  return (
    <>
      <div className={css.split}>
        <p>
          {t('planned', { planned: f.count(plan.plannedDays), capacity: f.count(plan.capacityDays) })}{' '}
          {t('asOf', { day: f.day(plan.asOf), by: plan.proposedBy })}{' '}
          {plan.approvedBy !== null &&
            t('approvedBy', { by: plan.approvedBy, time: f.time(plan.approvedAt) })}
          {plan.hash !== null && (
            <>
              {' '}
              {t('hash')}:{' '}
              <span className={css.hash}>
                <Code>{plan.hash}</Code>
              </span>
            </>
          )}
        </p>
        <div className={css.flag}>
          <DownloadLink small href={`/api${PLANS}/${plan.id}/pkpt.pdf`}>
            {t('pdf')}
          </DownloadLink>
          {plan.may.includes('approve') && (
            <Button kind="primary" onClick={() => setApproving(true)}>
              {t('approve')}
            </Button>
          )}
        </div>
      </div>
      {approve.problem && <ProblemNotice problem={approve.problem} />}
      <PlanTable plan={plan} />
      {plan.edits.length > 0 && (
        <Section title={t('edits')}>
          <ul className={css.list}>
            {plan.edits.map((edit) => (
              <li key={edit.id}>
                <b>{edit.agency}</b>{' '}
                <span className={css.quiet}>
                  {edit.by}, {f.time(edit.at)}
                </span>
                <p>{edit.reason}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ConfirmDialog
        title={t('approve')}
        open={approving}
        onClose={() => setApproving(false)}
        body={<p>{t('approveBody', { year: plan.year })}</p>}
        confirm={t('approve')}
        busy={approve.sending}
        onConfirm={() => approve.send(undefined)}
      />
    </>
  );
}
