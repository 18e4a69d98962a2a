import { useTexts } from '../../../../../web/language.tsx';
import { useGo } from '../../../../../web/ui/link.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { PlanForm } from './plan-form.tsx';
import { texts } from './texts.ts';

export function Screen() {
  const t = useTexts(texts);
  const go = useGo();
  return (
    <Page title={t('new')} back={{ to: '/survei', label: t('title') }}>
      <PlanForm wave={null} onDone={(id) => go(`/survei/${id}`)} />
    </Page>
  );
}
