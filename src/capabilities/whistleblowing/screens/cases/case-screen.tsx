import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { inWords } from '../../../../platform/sealing/words.ts';
import { Loaded, type Reading } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page, Stack, TwoColumns, Waiting } from '../../../../../web/ui/page.tsx';
import type { CaseDetail } from '../../contract-desk.ts';
import { useKeyring, type OpenKey } from '../keyring/keyring.ts';
import { Unlock } from '../keyring/unlock.tsx';
import { Aside } from './aside.tsx';
import { CaseParts } from './case-parts.tsx';
import css from './cases.module.css';
import { Flags, StatusOf } from './marks.tsx';
import { texts } from './texts/detail.ts';
import { names } from './texts/names.ts';
import { useOpener } from './use-opener.ts';
import { useOpenedCase } from './use-opened-case.ts';
import { caseAt } from './wire.ts';

/** One case: what stands on the outside for whoever may see it, and what it says while the key is open. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const query = useApi<CaseDetail>(caseAt(id));
  const shown = { ...query, data: query.data?.id === id ? query.data : undefined };
  if (shown.data !== undefined) return <Outside key={id} detail={shown.data} />;
  return <Missing query={shown} />;
}

function Missing({ query }: { query: Reading<CaseDetail> }) {
  const t = useTexts(texts);
  return (
    <Page title={t('case')} back={{ to: '/kasus', label: t('back') }}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

function Outside({ detail }: { detail: CaseDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { state } = useKeyring();
  const key = useOpener(detail);
  const other = state === 'open' && key === null;
  return (
    <Page
      title={detail.number}
      lead={t('received', { day: f.day(detail.day), mode: n(`mode-${detail.mode}`) })}
      status={
        <span className={css.flags}>
          <StatusOf status={detail.status} />
          <Flags row={detail} />
        </span>
      }
      back={{ to: '/kasus', label: t('back') }}
    >
      <TwoColumns aside={<Aside detail={detail} readable={key !== null} />}>
        {other && (
          <Notice tone="info" title={t('otherKey')}>
            <p>{t('otherKeyBody', { words: inWords(detail.opens, 6).join(' ') })}</p>
          </Notice>
        )}
        {key === null ? <Unlock roles={null} /> : <Inside detail={detail} opener={key} />}
      </TwoColumns>
    </Page>
  );
}

/** Lives as long as the key: when it is locked this is taken off the screen, and what it had opened goes with it. */
function Inside({ detail, opener }: { detail: CaseDetail; opener: OpenKey }) {
  const t = useTexts(texts);
  const opened = useOpenedCase(detail, opener);
  if (opened === undefined)
    return (
      <Stack>
        <p>{t('opening')}</p>
        <Waiting />
      </Stack>
    );
  if (opened === null)
    return (
      <Notice tone="danger" title={t('failedTitle')} role="alert">
        <p>{t('failed')}</p>
      </Notice>
    );
  return <CaseParts detail={detail} opened={opened} opener={opener} />;
}
