import { useSearch } from '@tanstack/react-router';
import type { WaysReply } from '../../src/platform/identity/provider/contract.ts';
import { useApi } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/entry.ts';
import { Link } from '../ui/link.tsx';
import { LogIn } from './log-in.tsx';
import { PasskeyEntry } from './passkey-entry.tsx';
import { ProviderEntry, ProviderFailure } from './provider-entry.tsx';

export function Screen() {
  const t = useTexts(texts);
  const { data: ways } = useApi<WaysReply>('/session/ways');
  const { sso } = useSearch({ strict: false }) as { sso?: string };
  const passwordOff = ways?.password === false;
  return (
    <LogIn
      passwordOff={passwordOff}
      notice={sso !== undefined && <ProviderFailure why={sso} passwordOff={passwordOff} />}
      ways={(enter) => (
        <>
          {ways?.provider && <ProviderEntry title={ways.provider.title} />}
          <PasskeyEntry done={enter} />
        </>
      )}
      foot={
        <>
          <details>
            <summary>{t('forgotten')}</summary>
            <p>{t('forgottenBody')}</p>
          </details>
          <p>
            {t('firstTime')} <Link to="/aktivasi">{t('activateLink')}</Link>
          </p>
        </>
      }
    />
  );
}
