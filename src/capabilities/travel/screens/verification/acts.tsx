import { useState } from 'react';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { CheckRows, RadioRows, TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import type { AskInput, MemberVerdict, VerificationAct } from '../../contract-verification.ts';
import { AdvanceFinding, RepayAdvance } from './advance-dialogs.tsx';
import { verdictSearch } from './searches.ts';
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

/** Acts with a button at the head. Looking and replying have places of their own. */
const AT_HEAD = ['assign', 'request', 'reverify', 'repay-advance', 'advance-finding', 'decide'] as const;
type AtHead = (typeof AT_HEAD)[number];

export interface ActProps {
  account: MemberVerdict;
  onClose: () => void;
}

/** What the reader may do with this account now. */
export function Acts({ account }: { account: MemberVerdict }) {
  const t = useTexts(texts);
  const [, setSearch] = useScreenSearch(verdictSearch);
  const [open, setOpen] = useState<AtHead | null>(null);
  const close = () => setOpen(null);
  const reverify = useSend({
    send: () => post(`${memberAt(account.memberId)}/reverify`),
    refresh: CHANGED,
    said: t('reverified'),
  });
  const may: readonly VerificationAct[] = account.may;
  const start = (act: AtHead) => {
    if (act === 'reverify') reverify.send(undefined);
    else if (act === 'decide') setSearch({ part: 'decision' });
    else setOpen(act);
  };
  return (
    <>
      {AT_HEAD.filter((each) => may.includes(each)).map((act) => (
        <Button
          key={act}
          kind={act === 'decide' ? 'primary' : 'plain'}
          busy={act === 'reverify' && reverify.sending}
          onClick={() => start(act)}
        >
          {t(`do-${act}`)}
        </Button>
      ))}
      {reverify.problem && <ProblemNotice problem={reverify.problem} />}
      {open === 'assign' && <AssignDialog account={account} onClose={close} />}
      {open === 'request' && <RequestDialog account={account} onClose={close} />}
      {open === 'repay-advance' && <RepayAdvance account={account} onClose={close} />}
      {open === 'advance-finding' && <AdvanceFinding account={account} onClose={close} />}
    </>
  );
}

function AssignDialog({ account, onClose }: ActProps) {
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

function RequestDialog({ account, onClose }: ActProps) {
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
