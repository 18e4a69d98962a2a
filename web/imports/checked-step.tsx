import { useState } from 'react';
import type {
  CommitBody,
  ComplaintPage,
  RunView,
  VanishedPage,
} from '../../src/platform/imports/contract.ts';
import { post, useApi, useSend } from '../api.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import { useScreenSearch } from '../search.ts';
import { Button, Buttons, DownloadLink, LinkButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Facts } from '../ui/facts.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/page.tsx';
import { Stat, Stats } from '../ui/stat.tsx';
import { runSearch } from './run-search.ts';

/** What the check has found, and the way on: save, mend the file, or match columns again. */
export function CheckedStep({ run, onRemap }: { run: RunView; onRemap: () => void }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const totals = run.totals!;
  const rows = totals.new + totals.changed;
  const gone = totals.vanished;
  const [asking, setAsking] = useState(false);
  const confirmed: CommitBody = { vanished: gone };
  const save = useSend({
    send: () => post<RunView>(`/imports/${run.id}/commit`, confirmed).finally(() => setAsking(false)),
    refresh: ['/imports'],
  });
  const refused = totals.refused > 0;
  const missing = {
    n: f.count(gone),
    sum: totals.vanishedAmount === null ? '–' : f.rupiah(totals.vanishedAmount),
  };
  return (
    <>
      <Section title={t('result')}>
        {refused ? (
          <Notice tone="warn" title={t('notFit', { n: f.count(totals.refused) })}>
            <p>{t('notFitBody')}</p>
          </Notice>
        ) : gone > 0 ? (
          <Notice tone="warn" title={t('goneWarn', missing)}>
            <p>{t('goneWarnBody')}</p>
          </Notice>
        ) : (
          <Notice tone="ok" title={t('fit')}>
            <p>{t('fitBody')}</p>
          </Notice>
        )}
        <Counts totals={totals} />
        {run.stays !== null && !refused && (
          <Notice tone="warn" title={t('stays')}>
            <p>{both(run.stays)}</p>
          </Notice>
        )}
        {save.problem && <ProblemNotice problem={save.problem} />}
        <Buttons>
          {refused ? (
            <LinkButton to={`/impor?jenis=${run.kind}`} kind="primary">
              {t('again')}
            </LinkButton>
          ) : (
            <Button
              kind="primary"
              busy={save.sending}
              disabledReason={rows + gone === 0 ? t('nothingToSave') : null}
              onClick={() => (gone === 0 ? save.send(undefined) : setAsking(true))}
            >
              {gone === 0
                ? t('save', { n: f.count(rows) })
                : t('saveGone', { n: f.count(rows), gone: f.count(gone) })}
            </Button>
          )}
          <Button kind="quiet" onClick={onRemap}>
            {t('remap')}
          </Button>
        </Buttons>
        <ConfirmDialog
          title={t('goneAsk', missing)}
          body={t('goneLead')}
          confirm={t('goneConfirm', missing)}
          kind="danger"
          open={asking}
          busy={save.sending}
          onClose={() => setAsking(false)}
          onConfirm={() => save.send(undefined)}
        />
      </Section>
      {totals.complaints + totals.warnings > 0 && <Complaints run={run} />}
      {gone > 0 && !refused && <Vanished run={run} />}
    </>
  );
}

/** Rows by what becomes of them, and the control totals. */
export function Counts({ totals }: { totals: NonNullable<RunView['totals']> }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <>
      <Stats>
        {(['new', 'changed', 'unchanged', 'refused'] as const).map((name) => (
          <Stat key={name} label={t(name)} value={f.count(totals[name])} />
        ))}
        {totals.warnings > 0 && <Stat label={t('noted')} value={f.count(totals.warnings)} />}
        {totals.merged > 0 && <Stat label={t('merged')} value={f.count(totals.merged)} />}
        {totals.vanished > 0 && <Stat label={t('gone')} value={f.count(totals.vanished)} />}
      </Stats>
      <h3>{t('sums')}</h3>
      <p>{t('sumsLead')}</p>
      <Facts
        rows={[
          { term: t('read'), value: f.count(totals.read) },
          ...totals.sums.map(({ header, sum, before }) => ({
            term: t('sumOf', { header }),
            value:
              before === null
                ? f.rupiah(sum)
                : t('sumBefore', {
                    sum: f.rupiah(sum),
                    before: f.rupiah(before),
                    difference: f.rupiah(sum - before),
                  }),
          })),
        ]}
      />
    </>
  );
}

/** What is there now and not in the file: marked by saving, never deleted. */
function Vanished({ run }: { run: RunView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(runSearch);
  const vanished = useApi<VanishedPage>(`/imports/${run.id}/vanished`, { page: search.gone });
  return (
    <Section title={t('goneTitle')}>
      <p>{t('goneLead')}</p>
      <DataTable
        name="import-vanished"
        label={t('goneTable')}
        query={vanished}
        rowId={(row) => row.label}
        onPage={(gone) => setSearch({ gone })}
        columns={[
          { id: 'what', header: t('goneWhat'), cell: (row) => row.label },
          {
            id: 'amount',
            header: t('goneAmount'),
            width: 200,
            cell: (row) => (row.amount === null ? '–' : f.rupiah(row.amount)),
          },
        ]}
      />
    </Section>
  );
}

function Complaints({ run }: { run: RunView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(runSearch);
  const complaints = useApi<ComplaintPage>(`/imports/${run.id}/complaints`, { page: search.page });
  const shown = complaints.data?.total ?? 0;
  const { complaints: wrong, warnings } = run.totals!;
  const all = wrong + warnings;
  return (
    <Section
      title={t(wrong > 0 ? 'complaints' : 'warnings')}
      actions={<DownloadLink href={`/api/imports/${run.id}/complaints/file`}>{t('download')}</DownloadLink>}
    >
      {wrong === 0 && <p>{t('warningsLead')}</p>}
      {shown > 0 && shown < all && <p>{t('firstOnly', { shown: f.count(shown), n: f.count(all) })}</p>}
      <DataTable
        name="import-complaints"
        label={t('complaintsTable')}
        query={complaints}
        rowId={(row) => `${row.line} ${row.header} ${row.message}`}
        onPage={(page) => setSearch({ page })}
        columns={[
          {
            id: 'line',
            header: t('line'),
            width: 110,
            cell: (row) => (row.line === 0 ? t('wholeFile') : t('lineNumber', { n: f.count(row.line) })),
          },
          { id: 'column', header: t('column'), width: 180, cell: (row) => row.header ?? '–' },
          {
            id: 'problem',
            header: t('problem'),
            cell: (row) => (row.warning && wrong > 0 ? `${t('accepted')} ${row.message}` : row.message),
          },
        ]}
      />
    </Section>
  );
}
