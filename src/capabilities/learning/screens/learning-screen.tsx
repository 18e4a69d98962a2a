import { post, useApi, useSend } from '../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { LearningDesk } from '../contract.ts';
import { PLEDGE_VERSION, pledgeTexts } from '../texts/pledge.ts';
import { texts } from './texts.ts';

/** Lessons, those first that something gave rise to, and this year's pledge. */
export function Screen() {
  const t = useTexts(texts);
  const desk = useApi<LearningDesk>('/learning');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={desk}>
        {(data) => (
          <TwoColumns aside={<Pledge desk={data} />}>
            <Lessons desk={data} />
          </TwoColumns>
        )}
      </Loaded>
    </Page>
  );
}

function Lessons({ desk }: { desk: LearningDesk }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  return (
    <DataTable
      name="lessons"
      label={t('lessons')}
      rows={desk.lessons}
      rowId={(row) => row.key}
      rowLink={(row) => `/jari/${row.key}`}
      columns={[
        { id: 'title', header: t('lesson'), fixed: true, cell: (row) => both(row.title) },
        {
          id: 'why',
          header: t('why'),
          cell: (row) => (row.offered === null ? t('open') : t(`occasion-${row.offered.occasion}`)),
        },
        {
          id: 'done',
          header: t('state'),
          cell: (row) =>
            row.doneOn === null ? (
              <StatusMark tone={row.offered === null ? 'plain' : 'warn'} label={t('notDone')} />
            ) : (
              <StatusMark tone="ok" label={t('doneOn', { day: f.shortDay(row.doneOn) })} />
            ),
        },
      ]}
      empty={t('none')}
    />
  );
}

function Pledge({ desk }: { desk: LearningDesk }) {
  const t = useTexts(texts);
  const p = useTexts(pledgeTexts);
  const f = useFormat();
  const give = useSend({
    send: (version: number) => post('/learning/pledge', { version }),
    refresh: ['/learning', '/desk'],
    said: t('pledged'),
  });
  return (
    <Section title={p('title', { year: desk.year })}>
      <ol>
        {(['first', 'second', 'third', 'fourth', 'fifth'] as const).map((key) => (
          <li key={key}>{p(key)}</li>
        ))}
      </ol>
      {give.problem !== null && <Notice tone="danger" title={give.problem.detail} role="alert" />}
      {desk.pledgedOn === null ? (
        <Button kind="primary" busy={give.sending} onClick={() => give.send(PLEDGE_VERSION)}>
          {t('give')}
        </Button>
      ) : (
        <StatusMark tone="ok" label={t('pledgedOn', { day: f.day(desk.pledgedOn) })} />
      )}
    </Section>
  );
}
