import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page, Stack, Waiting } from '../../../../../web/ui/page.tsx';
import type { CaseDetail } from '../../contract-desk.ts';
import type { DeskTerms } from '../../contract-desk-help.ts';
import css from '../cases/case.module.css';
import { texts as detailTexts } from '../cases/texts/detail.ts';
import { useOpenedCase } from '../cases/use-opened-case.ts';
import { useOpener } from '../cases/use-opener.ts';
import { caseAt, TERMS } from '../cases/wire.ts';
import type { OpenKey } from '../keyring/keyring.ts';
import { Unlock } from '../keyring/unlock.tsx';
import type { Made } from './make-package.ts';
import { PassphraseOnce } from './passphrase-once.tsx';
import { Records } from './records.tsx';
import { ReferralForm } from './referral-form.tsx';
import { texts } from './texts.ts';

/** A case for another authority: made here, sealed for it, recorded by its hash. */
export function Screen() {
  const t = useTexts(texts);
  const { id } = useScreenParams<'id'>();
  const query = useApi<CaseDetail>(caseAt(id));
  const detail = query.data?.id === id ? query.data : undefined;
  const key = useOpener(detail);
  return (
    <Page
      title={t('title', { number: detail?.number ?? '' })}
      lead={t('lead')}
      back={{ to: `/kasus/${id}`, label: t('back') }}
    >
      <Loaded query={{ ...query, data: detail }}>
        {(known) => (
          <Stack>
            {key === null ? <Unlock roles={null} /> : <Inside detail={known} opener={key} />}
            <Records detail={known} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Inside({ detail, opener }: { detail: CaseDetail; opener: OpenKey }) {
  const t = useTexts(texts);
  const d = useTexts(detailTexts);
  const terms = useApi<DeskTerms>(TERMS);
  const opened = useOpenedCase(detail, opener);
  const [made, setMade] = useState<Made | null>(null);
  if (opened === undefined) return <Waiting />;
  if (opened === null)
    return (
      <Notice tone="danger" title={d('failedTitle')} role="alert">
        <p>{d('failed')}</p>
      </Notice>
    );
  return (
    <>
      {made !== null && <Done made={made} onNoted={() => setMade({ ...made, passphrase: null })} />}
      <Loaded query={terms}>
        {({ referral }) => <ReferralForm detail={detail} opened={opened} terms={referral} onMade={setMade} />}
      </Loaded>
      <p className={css.meta}>{t('yours')}</p>
    </>
  );
}

/** Takes the focus, because the button that made it stands at the end of a long form. */
function Done({ made, onNoted }: { made: Made; onNoted: () => void }) {
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [made.file]);
  return (
    <div ref={box} tabIndex={-1} className={css.done}>
      {made.passphrase !== null && <PassphraseOnce passphrase={made.passphrase} onClose={onNoted} />}
      <Notice tone="ok" title={t('madeTitle')}>
        <p>{t('madeBody', { file: made.name })}</p>
        <p className={css.command}>
          {t(made.byWords ? 'openWithWords' : 'openWithKey', { file: made.name })}
        </p>
        <p>{t('status')}</p>
      </Notice>
    </div>
  );
}
