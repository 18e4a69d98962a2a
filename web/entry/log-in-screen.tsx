import { useTexts } from '../language.tsx';
import { texts } from '../locales/entry.ts';
import { Link } from '../ui/link.tsx';
import { LogIn } from './log-in.tsx';
import { PasskeyEntry } from './passkey-entry.tsx';

export function Screen() {
  const t = useTexts(texts);
  return (
    <LogIn
      ways={(enter) => <PasskeyEntry done={enter} />}
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
