import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import type { RecommendationList } from '../../contract/recommendation.ts';
import { RECOMMENDATIONS } from './addresses.ts';
import { Recommendations } from './recommendations-tab.tsx';
import { texts } from './texts.ts';

/** What was given to the reader's agency, or waits for his look: agencies read no waves, but what follows from them. */
export function Screen() {
  const t = useTexts(texts);
  const list = useApi<RecommendationList>(RECOMMENDATIONS);
  return (
    <Page title={t('screenTitle')}>
      <Loaded query={list}>{(data) => <Recommendations wave={null} list={data} />}</Loaded>
    </Page>
  );
}
