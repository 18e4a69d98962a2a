import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { RadioRows, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { reviewOf } from '../rules/sources.ts';
import { LEDGER, verdictOf } from './paths.ts';
import { texts } from './texts/actions.ts';
import type { Finding, FollowUp } from './types.ts';

type Verdict = 'accepted' | 'partly' | 'returned';

interface VerifyProps {
  followUp: FollowUp;
  finding: Finding;
  onClose: () => void;
}

/** The inspectorate's verdict. In another's report it only accepts and forwards, or returns: the issuer gives the status. */
export function VerifyDialog({ followUp, finding, onClose }: VerifyProps) {
  const t = useTexts(texts);
  const external = reviewOf(finding.source) === 'external';
  const form = useForm({
    initial: { verdict: 'accepted' as Verdict, note: '' },
    send: (values) => post(verdictOf(followUp.id), values),
    refresh: LEDGER,
    said: t('verified'),
    done: onClose,
  });
  const accepted = external ? 'verdict-accepted-external' : 'verdict-accepted';
  return (
    <Dialog title={t('verifyTitle', { n: followUp.sequence })} open onClose={onClose}>
      <Form form={form} submit={t('verify')} cancel={onClose}>
        <RadioRows
          {...form.field('verdict')}
          label={t('verdict')}
          options={[
            { value: 'accepted', label: t(accepted), hint: t(`${accepted}-hint`) },
            ...(external
              ? []
              : [{ value: 'partly' as const, label: t('verdict-partly'), hint: t('verdict-partly-hint') }]),
            { value: 'returned', label: t('verdict-returned'), hint: t('verdict-returned-hint') },
          ]}
        />
        <TextArea {...form.field('note')} label={t('note')} hint={t('noteHint')} required />
      </Form>
    </Dialog>
  );
}
