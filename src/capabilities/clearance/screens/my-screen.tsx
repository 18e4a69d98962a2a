import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { DownloadLink, LinkButton } from '../../../../web/ui/button.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import { MiniGaris } from '../../../../web/ui/garis.tsx';
import type { RequestPage, RequestRow, Standing, SubjectsReply } from '../contract.ts';
import { names } from '../texts/names.ts';
import { miniLine } from './line.ts';
import { StateMark } from './marks.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { RequestTable } from './request-table.tsx';
import { mySearch } from './searches.ts';
import { subjectQuery } from './subject-query.ts';
import { texts } from './texts.ts';

/** How I stand today, the certificate that I hold, and what I have asked for; the same for an agency that I speak for. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(mySearch);
  const subjects = useApi<SubjectsReply>('/clearance/subjects');
  const standing = useApi<Standing>('/clearance/standing', subjectQuery(search.subject));
  const requests = useApi<RequestPage>('/clearance/requests', { view: 'mine', page: search.page });
  const choices = (subjects.data?.subjects ?? []).map((each) => ({
    value: each.kind === 'person' ? '' : `${each.kind}:${each.id}`,
    label: each.kind === 'person' ? t('myself', { name: each.name }) : each.name,
  }));
  const ask = `/eskbt/ajukan${search.subject === '' ? '' : `?subject=${search.subject}`}`;
  return (
    <Page
      title={t('myTitle')}
      lead={t('myLead')}
      actions={
        standing.data?.mayRequest && (
          <LinkButton to={ask} kind="primary">
            {t('ask')}
          </LinkButton>
        )
      }
    >
      {choices.length > 1 && (
        <Filters>
          <SelectFilter
            label={t('forWhom')}
            value={search.subject}
            onChange={(subject) => setSearch({ subject })}
            options={choices}
          />
        </Filters>
      )}
      <Loaded query={standing}>{(data) => <Stand standing={data} />}</Loaded>
      <Section title={t('myRequests')}>
        <RequestTable
          name="my-clearance"
          label={t('myRequests')}
          columns={['name', 'purpose', 'state', 'since', 'number', 'until']}
          query={requests}
          onPage={(page) => setSearch({ page })}
          empty={t('noRequests')}
        />
      </Section>
    </Page>
  );
}

function Stand({ standing }: { standing: Standing }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <TwoColumns
      aside={
        <>
          {standing.valid !== null && <Valid row={standing.valid} />}
          {standing.open.length > 0 && (
            <Section title={t('underWay')}>
              {standing.open.map((row) => (
                <Open key={row.id} row={row} />
              ))}
            </Section>
          )}
        </>
      }
    >
      <Section title={t('standing', { day: f.day(standing.asOf) })}>
        <OutcomeNotice {...standing} />
      </Section>
    </TwoColumns>
  );
}

function Valid({ row }: { row: RequestRow }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Section title={t('validNow')}>
      <Facts
        rows={[
          { term: t('registerNumber'), value: row.registerText ?? '–' },
          { term: n('purpose'), value: n(`purpose-${row.purpose}`) },
          { term: n('validUntil'), value: row.validUntil === null ? '–' : f.day(row.validUntil) },
        ]}
      />
      <p>
        <DownloadLink href={`/api/clearance/requests/${row.id}/certificate.pdf`} kind="primary">
          {t('download')}
        </DownloadLink>
      </p>
      <p>
        <Link to={`/eskbt/${row.id}`}>{t('seeRequest')}</Link>
      </p>
    </Section>
  );
}

function Open({ row }: { row: RequestRow }) {
  const n = useTexts(names);
  return (
    <p>
      <Link to={`/eskbt/${row.id}`}>{n(`purpose-${row.purpose}`)}</Link>
      <br />
      <MiniGaris steps={miniLine(row.state)} label={n(`state-${row.state}`)} />{' '}
      <StateMark state={row.state} />
    </p>
  );
}
