import { useState } from 'react';
import { useTexts } from '../../../../web/language.tsx';
import { todayIn } from '../../../../web/days.ts';
import { useSession } from '../../../../web/session.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import type { Entered } from '../contract.ts';
import { OwnForm } from './own-form.tsx';
import { OwnList } from './own-list.tsx';
import { Slip } from './slip.tsx';
import { texts } from './texts/own.ts';

/** The one door for everything, money and abuse too. */
const ONE_DOOR = '/lapor';

/** An employee complains about his workplace, and sees what became of what he brought before. */
export function Screen() {
  const t = useTexts(texts);
  const { government } = useSession();
  const today = todayIn(government.zone);
  const [ticket, setTicket] = useState<Entered | null>(null);
  if (ticket !== null) return <Slip ticket={ticket} on={today} another={() => setTicket(null)} own />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TwoColumns
        aside={
          <Section title={t('mine')}>
            <OwnList />
          </Section>
        }
      >
        <Notice tone="warn" title={t('notHere')}>
          <p>
            {t('notHereBody')} <a href={ONE_DOOR}>{t('whistle')}</a>
          </p>
        </Notice>
        <OwnForm today={today} done={setTicket} />
      </TwoColumns>
    </Page>
  );
}
