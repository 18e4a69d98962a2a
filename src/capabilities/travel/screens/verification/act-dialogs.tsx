import { post, useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { CheckRows, RadioRows, TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import type { AskInput } from '../../contract-verification.ts';
import type { MemberVerdict } from '../../contract-verdict.ts';
import { texts } from './texts/acts.ts';
import { names } from './texts/names.ts';
import { CHANGED, memberAt, VERIFICATION, type Auditors } from './types.ts';

const ASKED = [
  'pass',
  'visum',
  'hotel',
  'receipt',
  'attendance',
  'report',
  'statement',
  'other',
] as const satisfies AskInput['what'];

export interface ActProps {
  account: MemberVerdict;
  onClose: () => void;
}

/** Who judges the account. */
export function AssignDialog({ account, onClose }: ActProps) {
  const t = useTexts(texts);
  const auditors = useApi<Auditors>(`${VERIFICATION}/auditors`, { agency: account.agencyId });
  return (
    <Dialog title={t('assignTitle')} open onClose={onClose}>
      <p>{t('assignLead')}</p>
      <Loaded query={auditors}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('assignNone')}</p>
          ) : (
            <AssignForm account={account} onClose={onClose} rows={rows} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

function AssignForm({ account, onClose, rows }: ActProps & Auditors) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { auditorPersonId: account.assigned?.personId ?? '' },
    send: (values) => post(`${memberAt(account.memberId)}/assign`, values),
    refresh: CHANGED,
    said: t('assigned'),
    done: onClose,
  });
  return (
    <Form form={form} submit={t('do-assign')} cancel={onClose}>
      <RadioRows
        {...form.field('auditorPersonId')}
        label={t('assignWho')}
        options={rows.map((each) => ({ value: each.personId, label: each.name }))}
        required
      />
    </Form>
  );
}

/** The traveller is asked once more. */
export function RequestDialog({ account, onClose }: ActProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: { text: '', what: [] as AskInput['what'] },
    send: (values) => post(`${memberAt(account.memberId)}/requests`, values),
    refresh: CHANGED,
    said: t('requested'),
    done: onClose,
  });
  return (
    <Dialog title={t('requestTitle')} open onClose={onClose}>
      <p>{t('requestLead')}</p>
      <Form form={form} submit={t('do-request')} cancel={onClose}>
        <CheckRows
          {...form.field('what')}
          label={t('requestWhat')}
          options={ASKED.map((value) => ({ value, label: n(`asked-${value}`) }))}
          required
        />
        <TextArea
          {...form.field('text')}
          label={t('requestText')}
          hint={t('requestTextHint')}
          max={2_000}
          required
        />
      </Form>
    </Dialog>
  );
}
