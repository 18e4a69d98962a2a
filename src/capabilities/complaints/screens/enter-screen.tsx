import { useState } from 'react';
import { post } from '../../../../web/api.ts';
import { todayIn } from '../../../../web/days.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useHolds, useSession } from '../../../../web/session.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { Entered } from '../contract.ts';
import type { EnteredSource } from '../rules/kinds.ts';
import { EnterForm } from './enter-form.tsx';
import { emptyEntry, entryOf, type EnterValues } from './enter-values.ts';
import { Slip } from './slip.tsx';
import { texts } from './texts/enter.ts';

/** An officer enters what somebody told, wrote or handed over, and gives him number and code. */
export function Screen() {
  const t = useTexts(texts);
  const { government } = useSession();
  const may = useHolds('intake-officer');
  const today = todayIn(government.zone);
  const [entered, setEntered] = useState<{ ticket: Entered; on: string; source: EnteredSource } | null>(null);
  const [blank, setBlank] = useState(() => emptyEntry(today));
  const send = async (values: EnterValues) => {
    const ticket = await post<Entered>('/complaints/enter', entryOf(values));
    return { ticket, on: values.receivedOn || today, source: values.source };
  };
  if (entered !== null) {
    return (
      <Slip
        ticket={entered.ticket}
        on={entered.on}
        another={() => {
          setBlank(emptyEntry(today, entered.source));
          setEntered(null);
        }}
      />
    );
  }
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/aduan', label: t('back') }}>
      {may ? (
        <EnterForm initial={blank} today={today} send={send} done={setEntered} />
      ) : (
        <Notice tone="info" title={t('mayNot')} />
      )}
    </Page>
  );
}
