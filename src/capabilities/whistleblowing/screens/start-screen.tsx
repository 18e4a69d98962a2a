import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useHolds, useSession } from '../../../../web/session.ts';
import { Button, Buttons, LinkButton } from '../../../../web/ui/button.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { useKeyring } from './keyring/keyring.ts';
import { NeedsKey } from './keyring/needs-key.tsx';
import { roleTexts } from './keyring/role-texts.ts';
import { useRootWords, Words } from './keys/words.tsx';
import { texts } from './start-texts.ts';

/** Where every visit begins: the key, and what it opens. */
export function Screen() {
  const t = useTexts(texts);
  const { account } = useSession();
  const { state, fault, root } = useKeyring();
  const words = useRootWords(root);
  const cases = useHolds('wbs-intake', 'investigator', 'super-admin', 'wbs-alternate');
  const keeper = useHolds('super-admin', 'inspektur');
  // Who holds no key by his role sees no locked door; a directory that is broken or missing concerns him all the same.
  const holdsNone = !cases && (state === 'locked' || (fault === 'unreadable' && !keeper));
  return (
    <Page title={t('title')} lead={t('lead', { name: account.name })}>
      {holdsNone ? (
        <Notice tone="info" title={t('noKeyNeeded')}>
          <p>{t(keeper ? 'keeperBody' : 'othersBody')}</p>
        </Notice>
      ) : (
        <NeedsKey>{() => <OpenKeys />}</NeedsKey>
      )}
      {(state === 'locked' || state === 'open') && (
        <Section title={t('rootTitle')}>
          <p>{t('rootBody')}</p>
          <Words words={words} label={t('rootTitle')} />
        </Section>
      )}
    </Page>
  );
}

function OpenKeys() {
  const t = useTexts(texts);
  const r = useTexts(roleTexts);
  const f = useFormat();
  const { keys, own, lock } = useKeyring();
  const sinceOf = (fingerprint: string) => {
    const from = own.find((each) => each.fingerprint === fingerprint)?.from;
    return from === undefined ? '' : t('since', { day: f.day(from) });
  };
  const identitiesOnly = !useHolds('wbs-intake', 'investigator', 'wbs-alternate');
  const forgetful = keys.some((each) => !each.remembers);
  return (
    <Section title={t('openTitle')}>
      <Facts
        columns={1}
        rows={keys.map((each) => ({
          term: each.roles.length === 0 ? t('retired') : each.roles.map((role) => r(role)).join(', '),
          value: sinceOf(each.fingerprint),
        }))}
      />
      {forgetful && (
        <Notice tone="warn" title={t('compareTitle')}>
          <p>{t('compareBody')}</p>
          <LinkButton to="/kunci/saya" small>
            {t('toOwnKey')}
          </LinkButton>
        </Notice>
      )}
      <Buttons>
        <LinkButton to={identitiesOnly ? '/identitas' : '/kasus'} kind="primary">
          {t(identitiesOnly ? 'toIdentities' : 'toCases')}
        </LinkButton>
        <Button onClick={lock}>{t('lock')}</Button>
      </Buttons>
    </Section>
  );
}
