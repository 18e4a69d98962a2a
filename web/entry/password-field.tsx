import { useState } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/entry.ts';
import { Checkbox } from '../ui/choices.tsx';
import { TextField, type FieldProps } from '../ui/fields.tsx';

/** A password that may be shown while it is typed: long passphrases are hard to type blind. @param show words of the box; "show the password" when not said */
export function PasswordField({
  fresh,
  show,
  ...props
}: FieldProps<string> & { fresh?: boolean; show?: string }) {
  const t = useTexts(texts);
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField
        {...props}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        required
      />
      <Checkbox
        id={`${props.id}-shown`}
        name="shown"
        label={show ?? t('passwordShow')}
        value={shown}
        onChange={setShown}
        error={undefined}
      />
    </>
  );
}
