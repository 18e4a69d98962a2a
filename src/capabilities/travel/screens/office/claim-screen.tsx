import type { ReactNode } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import type { MemberDetail, MemberPrices, TripDetail } from '../../contract.ts';
import { ClaimEditor } from './claim/claim-editor.tsx';
import { ClaimPapers } from './claim/claim-papers.tsx';
import { ClaimSums } from './claim/claim-sums.tsx';
import { ClaimTable } from './claim/claim-table.tsx';
import { MemberMark } from './marks.tsx';
import { texts } from './texts/claim.ts';

/** What one traveller was paid, line by line, beside what the tariffs allow. */
export function Screen() {
  const { id, memberId } = useScreenParams<'id' | 'memberId'>();
  const trip = useApi<TripDetail>(`/travel/trips/${id}`);
  const member = useApi<MemberDetail>(`/travel/members/${memberId}`);
  const edits = member.data?.may.includes('keep-claim') ?? false;
  const prices = useApi<MemberPrices>(edits ? `/travel/members/${memberId}/prices` : null);
  return (
    <Loaded query={trip}>
      {(now) => (
        <Loaded query={member}>
          {(detail) =>
            edits ? (
              <Loaded query={prices}>
                {(by) => (
                  <Frame trip={now} detail={detail}>
                    <ClaimEditor trip={now} detail={detail} prices={by} />
                  </Frame>
                )}
              </Loaded>
            ) : (
              <Frame trip={now} detail={detail}>
                <Reader detail={detail} trip={now} />
              </Frame>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Frame({ trip, detail, children }: { trip: TripDetail; detail: MemberDetail; children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <Page
      title={t('title', { name: detail.member.name })}
      lead={t('lead', { spd: detail.member.spdNumber ?? '–', grade: detail.member.grade })}
      status={<MemberMark state={detail.member.state} />}
      back={{ to: `/perjalanan/${trip.id}`, label: trip.number }}
    >
      {children}
      <ClaimPapers detail={detail} />
    </Page>
  );
}

function Reader({ trip, detail }: { trip: TripDetail; detail: MemberDetail }) {
  const t = useTexts(texts);
  const before = detail.member.state === 'planned';
  return (
    <>
      {before && <Notice tone="info" title={t('notYet')} />}
      <ClaimTable
        trip={trip}
        lines={detail.lines.map((each) => ({ ...each, key: each.id, day: each.day ?? '' }))}
        empty={t('noLines')}
      />
      <ClaimSums lines={detail.lines} advance={detail.member.advance} />
    </>
  );
}
