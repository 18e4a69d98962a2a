import { useTexts } from '../../../../../web/language.tsx';
import { explanationTexts } from '../../texts/explanations.ts';

/** To the brief page, which the server renders: the browser itself goes there. */
export function BriefPageLink() {
  const t = useTexts(explanationTexts);
  return <a href="/m">{t('mayor')}</a>;
}
