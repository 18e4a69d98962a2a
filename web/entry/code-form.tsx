import { useTexts } from '../language.tsx';
import { texts } from '../locales/entry.ts';
import { Form, useForm } from '../ui/form.tsx';
import { TextField } from '../ui/fields.tsx';

interface CodeFormProps {
  send: (code: string) => Promise<unknown>;
  done: () => void;
}

/** Asks for the six digits of an authenticator app. */
export function CodeForm({ send, done }: CodeFormProps) {
  const t = useTexts(texts);
  const form = useForm({ initial: { code: '' }, send: ({ code }) => send(code), done });
  return (
    <Form form={form} submit={t('confirm')}>
      <TextField
        {...form.field('code')}
        label={t('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        code
        short
        maxLength={8}
        required
      />
    </Form>
  );
}
