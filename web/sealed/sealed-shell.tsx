import {
  KeyringProvider,
  LockButton,
  screens,
} from '../../src/capabilities/whistleblowing/screens/sealed.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/sealed.ts';
import { Frame } from '../shell/frame.tsx';
import { WithSession } from '../shell/with-session.tsx';
import { EntryPage } from '../entry/entry-page.tsx';
import { mainAddress } from './main-address.ts';
import { SealedBanners } from './sealed-banners.tsx';
import { SealedMenu } from './sealed-menu.tsx';

/** The sealed application around its screens: no notices, no inbox, no palette; the keys and the way out instead. */
export function SealedShell() {
  return (
    <WithSession>
      {(session) =>
        session.mustEnrolTotp ? (
          <MustEnrol />
        ) : (
          <KeyringProvider>
            <Frame
              screens={screens}
              banners={<SealedBanners />}
              tools={
                <>
                  <LockButton />
                  <SealedMenu />
                </>
              }
            />
          </KeyringProvider>
        )
      }
    </WithSession>
  );
}

/** The authenticator app is registered in the main application. */
function MustEnrol() {
  const t = useTexts(texts);
  return (
    <EntryPage title={t('enrolTitle')} lead={t('enrolLead')}>
      <p>
        <a href={mainAddress('/app/profil')}>{t('enrolLink')}</a>
      </p>
    </EntryPage>
  );
}
