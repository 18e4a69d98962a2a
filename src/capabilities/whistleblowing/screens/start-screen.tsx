import { useTexts } from '../../../../web/language.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { NeedsKey } from './keyring/needs-key.tsx';
import { texts } from './start-texts.ts';

export function Screen() {
  const t = useTexts(texts);
  return (
    <Page title={t('title')}>
      <NeedsKey>{() => null}</NeedsKey>
    </Page>
  );
}
