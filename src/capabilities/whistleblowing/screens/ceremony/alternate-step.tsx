import { useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { AlternateFields } from '../keys/alternate-fields.tsx';
import { Taken } from '../keys/taken.tsx';
import { texts } from './ceremony-texts.ts';
import type { Alternate, StepProps } from './draft.ts';

export function AlternateStep({ draft, forward }: StepProps) {
  const t = useTexts(texts);
  const [alternates, setAlternates] = useState<readonly Alternate[]>([]);
  const taken = [
    ...draft.holders.map((each) => each.request.recipient),
    ...alternates.map((each) => each.recipient),
  ];
  return (
    <>
      <p>{t('alternateLead')}</p>
      <Taken
        rows={alternates.map((each) => ({
          role: each.office,
          name: each.holder?.name ?? each.office,
          recipient: each.recipient,
        }))}
        onRemove={(recipient) => setAlternates(alternates.filter((each) => each.recipient !== recipient))}
      />
      <AlternateFields taken={taken} onAlternate={(each) => setAlternates([...alternates, each])} />
      {alternates.length === 0 && <Notice tone="warn" title={t('alternateNone')} />}
      <Buttons>
        <Button kind={alternates.length > 0 ? 'primary' : 'plain'} onClick={() => forward({ alternates })}>
          {t(alternates.length > 0 ? 'next' : 'alternateSkip')}
        </Button>
      </Buttons>
    </>
  );
}
