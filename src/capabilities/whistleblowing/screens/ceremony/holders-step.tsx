import { useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { RadioRows } from '../../../../../web/ui/fields.tsx';
import { roleTexts } from '../keyring/role-texts.ts';
import { RequestField } from '../keys/request-field.tsx';
import { Taken } from '../keys/taken.tsx';
import { useField } from '../keys/use-field.ts';
import { texts } from './ceremony-texts.ts';
import type { Draft, StepProps } from './draft.ts';

/** Requests of intake holders and investigators; at least one of intake, or nobody could read a report. */
export function HoldersStep({ forward }: Pick<StepProps, 'forward'>) {
  const t = useTexts(texts);
  const r = useTexts(roleTexts);
  const role = useField<'intake' | 'investigator'>('role', 'intake');
  const [holders, setHolders] = useState<Draft['holders']>([]);
  const enough = holders.some((each) => each.role === 'intake');
  return (
    <>
      <p>{t('holdersLead')}</p>
      <Taken
        rows={holders.map((each) => ({
          role: r(each.role),
          name: each.name,
          recipient: each.request.recipient,
        }))}
        onRemove={(recipient) => setHolders(holders.filter((each) => each.request.recipient !== recipient))}
      />
      <RadioRows
        {...role}
        label={t('holderRole')}
        required
        options={[
          { value: 'intake', label: r('intake'), hint: t('intakeHint') },
          { value: 'investigator', label: r('investigator'), hint: t('investigatorHint') },
        ]}
      />
      <RequestField
        key={role.value}
        held={role.value}
        taken={holders.map((each) => each.request.recipient)}
        onRequest={(each) => setHolders([...holders, { ...each, role: role.value }])}
      />
      <Buttons>
        <Button
          kind={enough ? 'primary' : 'plain'}
          disabledReason={enough ? null : t('holdersFirst')}
          onClick={() => forward({ holders })}
        >
          {t('next')}
        </Button>
      </Buttons>
    </>
  );
}
