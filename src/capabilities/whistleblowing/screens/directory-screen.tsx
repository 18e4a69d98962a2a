import { useState } from 'react';
import { todayIn } from '../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useHolds, useSession } from '../../../../web/session.ts';
import { Button, Buttons, LinkButton } from '../../../../web/ui/button.tsx';
import { Page, Section, Waiting } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { KeyDirectory, KeyHolder } from '../sealing/directory.ts';
import { texts } from './directory-texts.ts';
import { Broken } from './keyring/broken.tsx';
import { useKeyring } from './keyring/keyring.ts';
import { roleTexts } from './keyring/role-texts.ts';
import { Unlock } from './keyring/unlock.tsx';
import { Annex } from './keys/annex.tsx';
import css from './keys/keys.module.css';
import { useNames } from './keys/use-names.ts';
import { InlineWords, useRootWords, Words } from './keys/words.tsx';

/** Who holds which key since when by which decree, as the verified chain tells it. */
export function Screen() {
  const t = useTexts(texts);
  const { state, directory } = useKeyring();
  if (state === 'loading') return <Waiting />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {state === 'broken' && <Broken />}
      {state === 'no-ceremony' && <Unlock roles={null} />}
      {directory !== null && <Directory directory={directory} />}
    </Page>
  );
}

function Directory({ directory }: { directory: KeyDirectory }) {
  const t = useTexts(texts);
  const { government } = useSession();
  const keeper = useHolds('super-admin', 'inspektur');
  const words = useRootWords(directory.root);
  const [today] = useState(() => todayIn(government.zone));
  const [annex, setAnnex] = useState(false);
  const gone = (each: KeyHolder) => each.until !== null && each.until <= today;
  const former = directory.holders.filter(gone);
  if (annex) {
    return (
      <>
        <Annex directory={directory} day={today} />
        <p data-print="no">
          <Button onClick={() => setAnnex(false)}>{t('back')}</Button>
        </p>
      </>
    );
  }
  return (
    <>
      <Section title={t('rootTitle')}>
        <p>{t('rootBody', { n: directory.head.count })}</p>
        <Words words={words} label={t('rootTitle')} />
      </Section>
      <Section title={t('holders')}>
        <Holders holders={directory.holders.filter((each) => !gone(each))} today={today} />
        <Buttons>
          <LinkButton to="/kunci/saya">{t('ownKey')}</LinkButton>
          <Button onClick={() => setAnnex(true)}>{t('annex')}</Button>
        </Buttons>
      </Section>
      {keeper && (
        <Section title={t('acts')}>
          <p>{t('actsBody')}</p>
          <Buttons>
            <LinkButton to="/kunci/pengangkatan">{t('appoint')}</LinkButton>
            <LinkButton to="/kunci/serah-terima">{t('handover')}</LinkButton>
            <LinkButton to="/kunci/pemulihan">{t('recovery')}</LinkButton>
          </Buttons>
        </Section>
      )}
      {former.length > 0 && (
        <Section title={t('former')}>
          <Holders holders={former} today={today} />
        </Section>
      )}
    </>
  );
}

function Holders({ holders, today }: { holders: readonly KeyHolder[]; today: string }) {
  const t = useTexts(texts);
  const r = useTexts(roleTexts);
  const f = useFormat();
  const name = useNames();
  return (
    <table className={css.ledger}>
      <thead>
        <tr>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('holder')}</th>
          <th scope="col">{t('held')}</th>
          <th scope="col">{t('decree')}</th>
          <th scope="col">{t('words')}</th>
        </tr>
      </thead>
      <tbody>
        {holders.map((each) => (
          <tr key={`${each.role} ${each.fingerprint} ${each.from}`}>
            <th scope="row">{r(each.role)}</th>
            <td data-label={t('holder')}>
              {name(each.account) ??
                t(each.account !== null ? 'somebody' : each.office === null ? 'paper' : 'outside')}
              {each.office !== null && <div>{each.office}</div>}
            </td>
            <td data-label={t('held')}>
              {f.day(each.from)}
              {each.until !== null && ` – ${f.day(each.until)}`}
              {each.from > today && <StatusMark tone="info" label={t('later')} />}
            </td>
            <td data-label={t('decree')}>
              {each.decree.number}, {f.shortDay(each.decree.day)}
            </td>
            <td data-label={t('words')}>
              <InlineWords fingerprint={each.fingerprint} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
