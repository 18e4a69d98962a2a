import { useTexts } from '../../../../../web/language.tsx';
import { useHolds } from '../../../../../web/session.ts';
import { Buttons, LinkButton } from '../../../../../web/ui/button.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { texts } from './texts/absorption.ts';

/** How money comes into the books: by a file of the whole government, or one activity by hand. */
export function Ways() {
  const t = useTexts(texts);
  const imports = useHolds('treasury', 'technical-administrator');
  const types = useHolds('technical-officer', 'commitment-officer');
  return (
    <>
      {types && (
        <LinkButton to="/serapan/kegiatan-baru" kind={imports ? 'plain' : 'primary'}>
          {t('enterActivity')}
        </LinkButton>
      )}
      {imports && <LinkButton to="/impor">{t('importBudget')}</LinkButton>}
    </>
  );
}

/** Nothing is known yet: what to do first. */
export function NoBudget() {
  const t = useTexts(texts);
  return (
    <Page title={t('title')}>
      <Empty title={t('noBudget')}>
        <p>{t('noBudgetHint')}</p>
        <Buttons>
          <Ways />
        </Buttons>
      </Empty>
    </Page>
  );
}
