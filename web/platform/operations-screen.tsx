import { useApi } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/operations.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Section } from '../ui/page.tsx';

/** One way out of the house. */
interface Channel {
  waiting: number;
  oldest: string | null;
  failed: number;
  arrived: number;
  lost: number;
}

/** What GET /api/operations answers. */
interface Operations {
  mail: Channel & { closed: boolean };
  sms: Channel & { month: number; cap: number };
  push: Channel;
  whatsapp: Channel;
  jobs: {
    job: string;
    waiting: number;
    oldest: string | null;
    active: number;
    failed: number;
    lastFailure: string | null;
  }[];
  /** null: no scanner is set */
  scanner: boolean | null;
  /** null: files lie on the disk */
  files: boolean | null;
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
            {data.scanner === false && (
              <Notice tone="warn" title={t('scannerTitle')}>
                <p>{t('scanner')}</p>
              </Notice>
            )}
            {data.files === false && (
              <Notice tone="warn" title={t('filesTitle')}>
                <p>{t('files')}</p>
              </Notice>
            )}
            {data.missingYears.length > 0 && (
              <Notice tone="warn" title={t('missingTitle', { years: data.missingYears.join(', ') })}>
                <p>
                  {t('missing')} <Link to="/hari-libur">{t('enter')}</Link>
                </p>
              </Notice>
            )}
            <Outbox data={data} />
            <Jobs jobs={data.jobs} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function isWell({ mail, sms, push, whatsapp, jobs, scanner, files, missingYears }: Operations): boolean {
  return (
    [mail, sms, push, whatsapp].every((each) => each.waiting + each.failed === 0) &&
    sms.month < sms.cap &&
    scanner !== false &&
    files !== false &&
    missingYears.length === 0 &&
    jobs.every((each) => each.failed === 0)
  );
}

/** What leaves the house, each on its own way. */
function Outbox({ data: { mail, sms, push, whatsapp } }: { data: Operations }) {
  const t = useTexts(texts);
  const f = useFormat();
  const ways = [
    { id: 'mail', name: t('mail'), cure: t('mailCure'), ...mail },
    { id: 'sms', name: t('sms'), cure: t('smsCure'), ...sms },
    { id: 'push', name: t('push'), cure: t('pushCure'), ...push },
    { id: 'whatsapp', name: 'WhatsApp', cure: t('whatsappCure'), ...whatsapp },
  ];
  // Mail servers and browsers' services report nothing afterwards.
  const reported = (id: string, count: number) => (['sms', 'whatsapp'].includes(id) ? f.count(count) : '–');
  return (
    <Section title={t('outbox')}>
      {mail.closed ? (
        <p>{t('outboxClosed')}</p>
      ) : (
        <>
          <DataTable
            name="outbox"
            label={t('outbox')}
            rows={ways}
            rowId={(row) => row.id}
            empty={t('noJobs')}
            columns={[
              { id: 'name', header: t('way'), cell: (row) => row.name },
              { id: 'waiting', header: t('waiting'), align: 'end', cell: (row) => f.count(row.waiting) },
              { id: 'since', header: t('since'), cell: (row) => f.shortTime(row.oldest) },
              { id: 'failed', header: t('failed'), align: 'end', cell: (row) => f.count(row.failed) },
              {
                id: 'arrived',
                header: t('arrived'),
                align: 'end',
                cell: (row) => reported(row.id, row.arrived),
              },
              { id: 'lost', header: t('lost'), align: 'end', cell: (row) => reported(row.id, row.lost) },
            ]}
          />
          <p>{t('smsMonth', { month: f.count(sms.month), cap: f.count(sms.cap) })}</p>
          {sms.month >= sms.cap && (
            <Notice tone="warn" title={t('smsCapTitle')}>
              <p>{t('smsCap')}</p>
            </Notice>
          )}
          {ways
            .filter((each) => each.waiting + each.failed > 0)
            .map((each) => (
              <p key={each.id}>{each.cure}</p>
            ))}
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
