import { useTexts } from '../../../../../web/language.tsx';
import { PrivacyText } from './privacy-text.tsx';
import { texts } from './texts/privacy.ts';
import { TripPage } from './trip-page.tsx';

export function Screen() {
  const t = useTexts(texts);
  return (
    <TripPage title={t('title')}>
      {({ mine, figures }) => <PrivacyText window={mine?.window ?? null} figures={figures} />}
    </TripPage>
  );
}
