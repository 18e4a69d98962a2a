import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { RadioRows, TextField } from '../../../../../web/ui/fields.tsx';
import { isRecipient } from '../../../../platform/sealing/age-keys.ts';
import type { Alternate } from '../ceremony/draft.ts';
import css from './keys.module.css';
import { texts } from './keys-texts.ts';
import { RequestField } from './request-field.tsx';
import { useField } from './use-field.ts';

/** Who reads where the house itself is named: a person appointed here, or an office outside by its own age key. */
export function AlternateFields({
  taken,
  onAlternate,
}: {
  taken: readonly string[];
  onAlternate: (alternate: Alternate) => void;
}) {
  const t = useTexts(texts);
  const kind = useField<'person' | 'office'>('kind', 'person');
  const office = useField('office', '');
  const recipient = useField('recipient', '');
  const key = recipient.value.replaceAll(/\s/g, '');
  const wrong = key.length > 60 && !isRecipient(key);
  const named = office.value.trim();
  const missing = named === '' ? t('officeFirst') : isRecipient(key) ? null : t('recipientFirst');
  return (
    <div className={css.form}>
      <TextField {...office} label={t('office')} hint={t('officeHint')} maxLength={200} required />
      <RadioRows
        {...kind}
        label={t('alternateKind')}
        required
        options={[
          { value: 'person', label: t('alternatePerson'), hint: t('alternatePersonHint') },
          { value: 'office', label: t('alternateOffice'), hint: t('alternateOfficeHint') },
        ]}
      />
      {kind.value === 'office' ? (
        <>
          <TextField
            {...recipient}
            label={t('recipient')}
            hint={t('recipientHint')}
            code
            error={wrong ? t('recipientWrong') : undefined}
            required
          />
          <p>
            <Button
              disabledReason={taken.includes(key) ? t('requestTwice') : missing}
              onClick={() => {
                onAlternate({ office: named, holder: null, recipient: key });
                recipient.onChange('');
                office.onChange('');
              }}
            >
              {t('requestTake')}
            </Button>
          </p>
        </>
      ) : named === '' ? (
        <p>{t('officeFirst')}</p>
      ) : (
        <RequestField
          held="alternate"
          taken={taken}
          onRequest={(holder) => {
            onAlternate({ office: named, holder, recipient: holder.request.recipient });
            office.onChange('');
          }}
        />
      )}
    </div>
  );
}
