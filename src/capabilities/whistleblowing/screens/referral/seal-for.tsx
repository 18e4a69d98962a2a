import { useTexts } from '../../../../../web/language.tsx';
import { RadioRows, TextField } from '../../../../../web/ui/fields.tsx';
import { isRecipient } from '../../../../platform/sealing/age-keys.ts';
import { newPassphrase } from '../../../../platform/sealing/words.ts';
import { texts } from './texts.ts';

/** How a file for another authority is sealed. */
export interface SealChoice {
  way: 'recipient' | 'passphrase';
  recipient: string;
}

export function sealForFault({ way, recipient }: SealChoice): 'recipient' | null {
  return way === 'recipient' && !isRecipient(recipient.trim()) ? 'recipient' : null;
}

/** A passphrase is made new each time. It will be opened on a desk, so that age's own amount of work is right. */
export function addressOf({
  way,
  recipient,
}: SealChoice): { recipient: string } | { passphrase: string; place: 'desk' } {
  return way === 'recipient'
    ? { recipient: recipient.trim() }
    : { passphrase: newPassphrase(), place: 'desk' };
}

interface SealForProps {
  choice: SealChoice;
  onChange: (choice: SealChoice) => void;
  /** of the form: its fields are `seal.…` */
  id: string;
  error: string | undefined;
}

export function SealFor({ choice, onChange, id, error }: SealForProps) {
  const t = useTexts(texts);
  return (
    <>
      <RadioRows
        id={`${id}-seal.way`}
        name="seal.way"
        label={t('seal')}
        value={choice.way}
        onChange={(way) => onChange({ ...choice, way })}
        error={undefined}
        options={[
          { value: 'recipient', label: t('way-recipient'), hint: t('wayRecipientHint') },
          { value: 'passphrase', label: t('way-passphrase'), hint: t('wayPassphraseHint') },
        ]}
      />
      {choice.way === 'recipient' && (
        <TextField
          id={`${id}-seal.recipient`}
          name="seal.recipient"
          label={t('recipient')}
          value={choice.recipient}
          onChange={(recipient) => onChange({ ...choice, recipient })}
          error={error}
          code
          required
          maxLength={100}
        />
      )}
    </>
  );
}
