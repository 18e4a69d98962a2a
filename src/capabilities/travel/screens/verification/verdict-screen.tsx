import { lazy, Suspense, useEffect, useState } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams, useScreenSearch } from '../../../../../web/search.ts';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { Loaded, type Reading } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page, Stack, TwoColumns, Waiting } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { LookReply } from '../../contract-verification.ts';
import type { MemberVerdict } from '../../contract-verdict.ts';
import { MemberMark } from '../office/marks.tsx';
import { Acts } from './acts.tsx';
import { Aside } from './aside.tsx';
import { DaysSection } from './days-line.tsx';
import { MoneyHead, MoneyLines } from './money.tsx';
import { Flags, Rules, Silent } from './rules-list.tsx';
import { PARTS, verdictSearch, type Part } from './searches.ts';
import { texts } from './texts/verdict.ts';
import { memberAt, type Judged } from './types.ts';

// Most readers stay with the verdict; each other part is fetched when it is first chosen.
const EvidencePart = lazy(() =>
  import('./evidence-part.tsx').then((module) => ({ default: module.EvidencePart })),
);
const PlacePart = lazy(() => import('./place-part.tsx').then((module) => ({ default: module.PlacePart })));
const DecisionPart = lazy(() =>
  import('./decision-part.tsx').then((module) => ({ default: module.DecisionPart })),
);
const VersionsPart = lazy(() =>
  import('./versions-part.tsx').then((module) => ({ default: module.VersionsPart })),
);

/** The verdict on one traveller's account, what was said about it, and what the reader may do now. */
export function Screen() {
  const { memberId } = useScreenParams<'memberId'>();
  const query = useApi<MemberVerdict>(`${memberAt(memberId)}/verdict`);
  const shown = { ...query, data: query.data?.memberId === memberId ? query.data : undefined };
  if (shown.data !== undefined) return <Body key={memberId} account={shown.data} />;
  return <Missing query={shown} />;
}

function Missing({ query }: { query: Reading<MemberVerdict> }) {
  const t = useTexts(texts);
  return (
    <Page title={t('part-verdict')} back={{ to: '/verifikasi-perjalanan', label: t('back') }}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

function Body({ account }: { account: MemberVerdict }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { name, tripNumber, agency, origin, destinations, fromDay, toDay, verdict } = account;
  return (
    <Page
      title={name}
      lead={t('lead', {
        trip: tripNumber,
        agency,
        origin,
        where: destinations.join(', '),
        from: f.day(fromDay),
        to: f.day(toDay),
      })}
      status={<MemberMark state={account.state} />}
      actions={<Acts account={account} />}
      back={{ to: '/verifikasi-perjalanan', label: t('back') }}
    >
      {account.own && (
        <Notice tone="info" title={t('ownTitle')}>
          <p>{t('own')}</p>
          <LinkButton to="/perjalanan-saya">{t('toOwn')}</LinkButton>
        </Notice>
      )}
      <TwoColumns aside={<Aside account={account} />}>
        {verdict === null ? (
          <Notice tone="info" title={t('notYetTitle')}>
            <p>{t('notYet')}</p>
          </Notice>
        ) : (
          <Parts account={{ ...account, verdict }} />
        )}
      </TwoColumns>
    </Page>
  );
}

function Parts({ account }: { account: Judged }) {
  const t = useTexts(texts);
  const [{ part }, setSearch] = useScreenSearch(verdictSearch);
  const [look, setLook] = useState<LookReply | null>(null);
  // Points leave the screen when the look is over, as the server would refuse them.
  useEffect(() => {
    if (look === null) return;
    const timer = setTimeout(() => setLook(null), Math.max(0, Date.parse(look.until) - Date.now()));
    return () => clearTimeout(timer);
  }, [look]);
  const counts: Partial<Record<Part, number>> = { evidence: account.replies.length };
  return (
    <Stack>
      <MoneyHead verdict={account.verdict} />
      <Tabs
        label={t('parts')}
        value={part}
        onChange={(chosen) => setSearch({ part: chosen as Part })}
        tabs={PARTS.map((each) => ({ id: each, label: t(`part-${each}`), count: counts[each] || undefined }))}
      >
        {part === 'verdict' && (
          <Stack>
            <DaysSection verdict={account.verdict} />
            <MoneyLines verdict={account.verdict} />
            <Rules verdict={account.verdict} />
            <Flags verdict={account.verdict} />
            <Silent verdict={account.verdict} />
          </Stack>
        )}
        <Suspense fallback={<Waiting />}>
          {part === 'evidence' && <EvidencePart account={account} />}
          {part === 'place' && <PlacePart account={account} look={look} onLook={setLook} />}
          {part === 'decision' && <DecisionPart account={account} />}
          {part === 'versions' && <VersionsPart account={account} />}
        </Suspense>
      </Tabs>
    </Stack>
  );
}
