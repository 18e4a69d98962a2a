import { del, post, useSend } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { DateField, TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import type { RuleList } from '../../contract/flags.ts';
import { texts } from './texts/catalogue.ts';

type Rule = Pick<RuleList['rows'][number], 'code' | 'scope'>;

const REFRESH = ['/audit'] as const;
/** A code may stand for two rules, one of packages and one of the population. */
const pathOf = ({ code, scope }: Rule) => `/audit/rules/${code}/suspension?scope=${scope}`;

/** The Inspektur lets a rule rest until a day, in writing. */
export function SuspendDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useTexts(texts);
  const { government } = useSession();
  const form = useForm({
    initial: { until: '', reason: '' },
    send: (values) => post(pathOf(rule), values),
    refresh: REFRESH,
    said: t('suspendSaid'),
    done: onClose,
  });
  return (
    <Dialog title={t('suspendTitle', { code: rule.code })} open onClose={onClose} toField>
      <p>{t('suspendLead')}</p>
      <Form form={form} submit={t('suspend')} cancel={onClose}>
        <DateField {...form.field('until')} label={t('until')} min={todayIn(government.zone)} required />
        <TextArea {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} max={2000} required />
      </Form>
    </Dialog>
  );
}

export function Resume({ rule }: { rule: Rule }) {
  const t = useTexts(texts);
  const act = useSend({ send: () => del(pathOf(rule)), refresh: REFRESH, said: t('resumeSaid') });
  return (
    <>
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button small busy={act.sending} onClick={() => act.send(undefined)}>
        {t('resume')}
        <span className="hidden"> {rule.code}</span>
      </Button>
    </>
  );
}
