import type { z } from 'zod';
import { apiAddress } from '../../../../../web/address.ts';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { DownloadLink, LinkButton } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Filters, SearchField } from '../../../../../web/ui/filters.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { sheetPage, SheetView } from '../../contract/packages.ts';
import css from './list.module.css';
import { SHEETS, sheetPath } from './paths.ts';
import { SHEET_VIEWS, sheetsSearch } from './searches.ts';
import { texts } from './texts/sheets.ts';

type SheetPage = z.output<typeof sheetPage>;

/** Sheets as the region's treasury looks them up: by the number of the payment that lies before it. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(sheetsSearch);
  const { view, q, agency, page, show } = search;
  const list = useApi<SheetPage>(SHEETS, {
    view,
    text: q,
    page,
    ...(agency === '' ? {} : { agencyId: agency }),
  });
  const narrowed = q !== '' || agency !== '' || view !== 'all';
  const open = list.data?.rows.find((each) => each.id === show);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <SearchField
          label={t('search')}
          hint={t('searchHint')}
          value={q}
          onChange={(next) => setSearch({ q: next })}
        />
        <AgencyFilter value={agency} onChange={(next) => setSearch({ agency: next })} />
      </Filters>
      <Tabs
        label={t('views')}
        value={view}
        onChange={(next) => setSearch({ view: SHEET_VIEWS.find((each) => each === next) ?? 'all' })}
        tabs={SHEET_VIEWS.map((each) => ({ id: each, label: t(`view-${each}`) }))}
      >
        <DataTable
          name="sheets"
          label={t('title')}
          query={list}
          rowId={(row) => row.id}
          onOpen={(row) => setSearch({ show: row.id, page })}
          openId={show}
          onPage={(next) => setSearch({ page: next })}
          columns={[
            {
              id: 'number',
              header: t('sheet'),
              fixed: true,
              cell: (row) => row.number,
              total: t('total', { n: f.count(list.data?.total ?? 0) }),
            },
            { id: 'state', header: t('state'), cell: (row) => <SheetMark {...row} /> },
            { id: 'payment', header: t('payment'), cell: (row) => <Numbers {...row} /> },
            { id: 'what', header: t('what'), cell: (row) => row.description },
            { id: 'amount', header: t('amount'), align: 'end', cell: (row) => f.rupiah(row.amount) },
            { id: 'agency', header: t('agency'), cell: (row) => row.agency },
            { id: 'issued', header: t('issued'), cell: (row) => f.shortDay(row.issuedOn) },
          ]}
          empty={t(narrowed ? 'nothing' : 'empty')}
        />
      </Tabs>
      {open !== undefined && (
        <SheetPanel key={open.id} sheet={open} onClose={() => setSearch({ show: '', page })} />
      )}
    </Page>
  );
}

/** Does it hold, and has the PPK-SKPD taken it? */
function SheetMark({ revokedAt, takenAt }: SheetView) {
  const t = useTexts(texts);
  if (revokedAt !== null) return <StatusMark tone="broken" label={t('is-revoked')} />;
  return <StatusMark tone="ok" label={t(takenAt === null ? 'is-waiting' : 'is-taken')} />;
}

function Numbers({ payment }: SheetView) {
  const t = useTexts(texts);
  if (payment === null) return '–';
  const { sp2dNumber, outsideNumber, number } = payment;
  const named = [
    ...(sp2dNumber === null ? [] : [`SP2D ${sp2dNumber}`]),
    ...(outsideNumber === null || outsideNumber === sp2dNumber ? [] : [`SPP ${outsideNumber}`]),
    ...(number === sp2dNumber ? [] : [`${t('here')} ${number}`]),
  ];
  return (
    <span className={css.two}>
      {named.map((each, at) => (
        <span key={each} className={at === 0 ? css.long : css.quietLong}>
          {each}
        </span>
      ))}
    </span>
  );
}

function SheetPanel({ sheet, onClose }: { sheet: SheetView; onClose: () => void }) {
  const t = useTexts(texts);
  const f = useFormat();
  const address = `${location.origin}/cek/spj/${sheet.code}`;
  return (
    <SidePanel
      title={sheet.number}
      open
      onClose={onClose}
      actions={
        <>
          <DownloadLink href={apiAddress(`${sheetPath(sheet.id)}/file`)}>{t('download')}</DownloadLink>
          {sheet.may.includes('open') && (
            <LinkButton to={`/spj/${sheet.packageId}`}>{t('openPackage')}</LinkButton>
          )}
        </>
      }
    >
      <p>
        <SheetMark {...sheet} />
      </p>
      {sheet.revokedAt !== null && (
        <p>
          {t(`revoked-${sheet.revokedReason ?? 'by-hand'}`)} {f.time(sheet.revokedAt)}. {sheet.revokedNote}
        </p>
      )}
      <Facts
        rows={[
          { term: t('what'), value: sheet.description },
          { term: t('agency'), value: sheet.agency },
          { term: t('amount'), value: f.rupiah(sheet.amount) },
          { term: t('payment'), value: <Numbers {...sheet} /> },
          { term: t('package'), value: sheet.packageNumber },
          { term: t('issued'), value: f.day(sheet.issuedOn) },
          {
            term: t('taken'),
            value:
              sheet.takenAt === null
                ? t('notTaken')
                : t('takenBy', { name: sheet.takenBy ?? '', time: f.time(sheet.takenAt) }),
          },
          { term: t('code'), value: <Code>{sheet.code}</Code> },
          {
            term: t('check'),
            value: (
              <a className={css.long} href={address}>
                {address.replace(/^https?:\/\//, '')}
              </a>
            ),
          },
        ]}
      />
      {!sheet.signed && <p>{t('unsigned')}</p>}
    </SidePanel>
  );
}
