import { useState } from 'react';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { Button, DownloadLink } from '../../../../web/ui/button.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Garis } from '../../../../web/ui/garis.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { EngagementView } from '../contract.ts';
import { texts as names } from '../texts/names.ts';
import { Close } from './acts.tsx';
import { Declarations } from './declarations.tsx';
import { gateWords, stepOf } from './line.ts';
import css from './probity.module.css';
import { StagePart } from './stage-part.tsx';
import { texts } from './texts.ts';

/** One engagement: its stages as the straight line, each with its checklist and its gate. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const engagement = useApi<EngagementView>(`/probity/engagements/${id}`);
  return <Loaded query={engagement}>{(data) => <Body view={data} />}</Loaded>;
}

function Body({ view }: { view: EngagementView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const [closing, setClosing] = useState<'closed' | 'cancelled' | null>(null);
  return (
    <Page
      title={view.title}
      lead={`${view.number} · ${view.agency}`}
      status={<StatusMark tone={view.state === 'running' ? 'info' : 'plain'} label={t(view.state)} />}
      back={{ to: '/probity', label: t('title') }}
      actions={
        <>
          {view.may.report && (
            <DownloadLink href={`/api/probity/engagements/${view.id}/report`}>{t('report')}</DownloadLink>
          )}
          {view.may.close && view.current === null && (
            <Button kind="primary" onClick={() => setClosing('closed')}>
              {t('close')}
            </Button>
          )}
          {view.may.close && (
            <Button kind="danger" onClick={() => setClosing('cancelled')}>
              {t('cancel')}
            </Button>
          )}
        </>
      }
    >
      {view.withheld.length > 0 && (
        <Notice tone="danger" title={t('withheldTitle')}>
          <p>
            {t('withheld', {
              stages: view.withheld.map((stage) => n(`stage-${stage}`).toLowerCase()).join(', '),
            })}
          </p>
        </Notice>
      )}
      <Facts
        columns={2}
        rows={[
          { term: t('ceiling'), value: f.rupiah(view.ceiling) },
          { term: t('assignment'), value: `${view.assignmentNumber}, ${f.day(view.assignedOn)}` },
          { term: t('rup'), value: view.rupCode ?? '–' },
          { term: t('contract'), value: view.contractNumber ?? '–' },
          {
            term: t('team'),
            value: view.members
              .map((each) => (each.role === 'leader' ? `${each.name} (${t('leaderMark')})` : each.name))
              .join(', '),
          },
        ]}
      />
      <section className={css.section} aria-labelledby="probity-stages">
        <h2 id="probity-stages">{t('stages')}</h2>
        <Garis
          label={t('stages')}
          steps={view.gates.map((gate) => ({
            id: gate.stage,
            label: n(`stage-${gate.stage}`),
            state: stepOf(gate, view.current),
            note: gateWords(gate, t, n),
            children: <StagePart view={view} stage={gate.stage} />,
          }))}
        />
      </section>
      <Declarations view={view} />
      {closing !== null && <Close view={view} state={closing} onClose={() => setClosing(null)} />}
    </Page>
  );
}
