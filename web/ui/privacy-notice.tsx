import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';

/**
 * The line of a form that leads to its privacy notice (UU 27/2022 article 21), beside which what was typed stays.
 * @param form key of a form in the register of processing
 */
export function PrivacyNotice({ form }: { form: string }) {
  const t = useTexts(texts);
  return (
    <p>
      <a href={`/privasi#${form}`} target="_blank" rel="noreferrer">
        {t('privacyNotice')}
      </a>
    </p>
  );
}
