import { useTexts } from '../language.tsx';
import { LogIn } from '../entry/log-in.tsx';
import { texts } from '../locales/sealed.ts';
import { mainAddress } from './main-address.ts';

export function Screen() {
  const t = useTexts(texts);
  return (
    <LogIn
      lead={t('logInLead')}
      foot={
        <p>
          {t('noAccount')} <a href={mainAddress('/app/login')}>{t('toMain')}</a>
        </p>
      }
    />
  );
}
