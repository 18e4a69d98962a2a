import { useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import css from '../keys/keys.module.css';
import { TermsFields, useTerms } from '../keys/terms-fields.tsx';
import { texts } from './ceremony-texts.ts';
import type { StepProps } from './draft.ts';

export function DecreeStep({ draft, forward }: StepProps) {
  const t = useTexts(texts);
  const form = useTerms(draft.terms ?? undefined);
  return (
    <>
      <p>{t('decreeLead')}</p>
      <Notice tone="info" title={t('needTitle')}>
        <ul className={css.list}>
          <li>{t('needPrinter')}</li>
          <li>{t('needKeepers')}</li>
          <li>{t('needRequests')}</li>
          <li>{t('needTime')}</li>
        </ul>
      </Notice>
      <TermsFields form={form} />
      <Buttons>
        <Button
          kind="primary"
          disabledReason={form.terms === null ? t('fillDecree') : null}
          onClick={() => forward({ terms: form.terms })}
        >
          {t('next')}
        </Button>
      </Buttons>
    </>
  );
}
