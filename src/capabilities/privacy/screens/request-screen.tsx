import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { useHolds } from '../../../../web/session.ts';
import { MatterPanel } from '../../../../web/inbox/matter-panel.tsx';
import { DownloadLink } from '../../../../web/ui/button.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import type { RequestDetail } from '../contract.ts';
import { names } from '../texts/names.ts';
import { ClockMark, StateMark } from './marks.tsx';
import { RequestActions } from './request-actions.tsx';
import { texts } from './texts.ts';

/** One request: who asks what, how its hours stand, what was answered. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const request = useApi<RequestDetail>(`/privacy/requests/${id}`);
  return <Loaded query={request}>{(data) => <Body request={data} />}</Loaded>;
}

function Body({ request }: { request: RequestDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const works = useHolds('intake-officer', 'inspektur');
  const given = (term: string, value: string | null) => (value === null ? [] : [{ term, value }]);
  return (
    <Page
      title={request.number}
      lead={n(`kind-${request.kind}`)}
      status={<StateMark state={request.state} />}
      actions={<RequestActions request={request} />}
      back={
        works && !request.own
          ? { to: '/data-pribadi/permintaan', label: t('queueTitle') }
          : { to: '/data-pribadi', label: t('mineTitle') }
      }
    >
      {request.ownRequest && <Notice tone="info" title={t('ownRequest')} />}
      <TwoColumns
        aside={
          <>
            <Section title={t('history')}>
              <Facts
                rows={request.events.map((each) => ({
                  term: f.shortTime(each.at),
                  value: [n(`event-${each.event as 'receive'}`), each.by].filter(Boolean).join(' · '),
                }))}
              />
            </Section>
            {works && !request.own && <MatterPanel id={request.id} />}
          </>
        }
      >
        <Section title={t('about')}>
          <p>{request.about}</p>
          <Facts
            rows={[
              {
                term: t('clock'),
                value: <ClockMark clock={request.clock} due={request.dueAt} done={request.answeredAt} />,
              },
              { term: t('received'), value: f.time(request.receivedAt) },
              { term: t('origin'), value: n(`origin-${request.origin}`) },
              { term: t('law'), value: `UU 27/2022 ${n(`article-${request.kind}`)}` },
              ...given(t('requester'), request.name),
              ...given(t('contact'), request.contact),
              ...given(t('ticket'), request.ticket),
              ...(request.identityHow === null
                ? []
                : [{ term: t('identity'), value: n(`identity-${request.identityHow}`) }]),
            ]}
          />
        </Section>
        {request.answer !== null && (
          <Section title={t('answer')}>
            <p style={{ whiteSpace: 'pre-line' }}>{request.answer}</p>
            <Facts
              rows={[
                { term: t('answered'), value: f.time(request.answeredAt) },
                ...given(t('article'), request.article),
              ]}
            />
            <p>
              <DownloadLink href={`/api/privacy/requests/${request.id}/letter.pdf`}>
                {t('letter')}
              </DownloadLink>
            </p>
          </Section>
        )}
        {request.contest !== null && (
          <Section title={t('contest')}>
            <p>{request.contest}</p>
            {request.contestAnswer !== null && (
              <Facts rows={[{ term: t('contestAnswer'), value: request.contestAnswer }]} />
            )}
          </Section>
        )}
      </TwoColumns>
    </Page>
  );
}
