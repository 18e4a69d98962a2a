import { useApi } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/operations.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Section } from '../ui/page.tsx';

/** What GET /api/operations answers. */
interface Operations {
  mail: { closed: boolean; waiting: number; oldest: string | null; failed: number };
  jobs: {
    job: string;
    waiting: number;
    oldest: string | null;
    active: number;
    failed: number;
    lastFailure: string | null;
  }[];
  missingYears: number[];
}

/** How the house runs: what waits, what failed, what is missing. */
export function Screen() {
  const t = useTexts(texts);
  const operations = useApi<Operations>('/operations');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={operations}>
        {(data) => (
          <>
            {isWell(data) && (
              <Notice tone="ok" title={t('well')}>
                <p>{t('wellBody')}</p>
              </Notice>
            )}
            {data.missingYears.length > 0 && (
              <Notice tone="warn" title={t('missingTitle', { years: data.missingYears.join(', ') })}>
                <p>
                  {t('missing')} <Link to="/hari-libur">{t('enter')}</Link>
                </p>
              </Notice>
            )}
            <MailState mail={data.mail} />
            <Jobs jobs={data.jobs} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function isWell({ mail, jobs, missingYears }: Operations): boolean {
  return (
    mail.waiting + mail.failed === 0 && missingYears.length === 0 && jobs.every((each) => each.failed === 0)
  );
}

function MailState({ mail }: { mail: Operations['mail'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Section title={t('mail')}>
      {mail.closed ? (
        <p>{t('mailClosed')}</p>
      ) : (
        <>
          <Facts
            rows={[
              { term: t('mailWaiting'), value: f.count(mail.waiting) },
              { term: t('mailOldest'), value: f.time(mail.oldest) },
              { term: t('mailFailed'), value: f.count(mail.failed) },
            ]}
          />
          {mail.waiting + mail.failed > 0 && <p>{t('mailCure')}</p>}
        </>
      )}
    </Section>
  );
}

function Jobs({ jobs }: { jobs: Operations['jobs'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Section title={t('jobs')}>
      <DataTable
        name="jobs"
        label={t('jobs')}
        rows={jobs}
        rowId={(row) => row.job}
        empty={t('noJobs')}
        columns={[
          { id: 'job', header: t('job'), cell: (row) => row.job },
          { id: 'waiting', header: t('waiting'), align: 'end', cell: (row) => f.count(row.waiting) },
          { id: 'active', header: t('active'), align: 'end', cell: (row) => f.count(row.active) },
          { id: 'failed', header: t('failed'), align: 'end', cell: (row) => f.count(row.failed) },
          { id: 'since', header: t('since'), cell: (row) => f.shortTime(row.oldest) },
          { id: 'lastFailure', header: t('lastFailure'), cell: (row) => row.lastFailure ?? '–' },
        ]}
      />
    </Section>
  );
}
