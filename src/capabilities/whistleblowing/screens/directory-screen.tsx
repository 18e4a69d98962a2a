import { useTexts } from '../../../../web/language.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { texts } from './directory-texts.ts';

export function Screen() {
  const t = useTexts(texts);
  return <Page title={t('title')}>{null}</Page>;
}
