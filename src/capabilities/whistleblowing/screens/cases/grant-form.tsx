import { post, useApi } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { DateField, Select, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { inWords } from '../../../../platform/sealing/words.ts';
import { keysOn, type KeyDirectory } from '../../sealing/directory.ts';
import { grantCase } from '../../sealing/grant.ts';
import type { HolderNames } from '../../contract-desk-help.ts';
import type { PartProps } from './case-parts.tsx';
import { refuse } from './refuse.ts';
import { texts } from './texts/acts.ts';
import { CASES, caseAt, HOLDERS } from './wire.ts';

/** Wraps the case key to one more reader on this device, signed with the own key, until a day. */
export function GrantForm({ detail, opened, opener, directory }: PartProps & { directory: KeyDirectory }) {
  const t = useTexts(texts);
  const { government } = useSession();
  const today = todayIn(government.zone);
  const conflict = detail.conflict === 'alternate';
  const keys = keysOn(directory, today);
  const known = new Set(detail.readers.map((each) => each.fingerprint));
  const fitting = (conflict ? keys.alternates : keys.investigators).filter(
    (each) => !known.has(each.fingerprint),
  );
  const holders = useApi<HolderNames>(HOLDERS);
  const form = useForm({
    initial: { to: '', letter: '', until: '' },
    send: async (values) => {
      const reader = fitting.find((each) => each.fingerprint === values.to);
      const letter = values.letter.trim();
      refuse([
        ['to', reader === undefined, t('chooseReader')],
        ['letter', letter === '', t('needLetter')],
        ['until', values.until < today, t('needDay')],
      ]);
      const terms = { report: detail.id, from: today, until: values.until, letter };
      const by = { key: opener, fingerprint: opener.fingerprint };
      const grant = await grantCase(opened.caseKey, reader!, by, terms);
      return post(`${caseAt(detail.id)}/grants`, { grant });
    },
    refresh: [CASES],
    said: t('granted'),
    clears: true,
  });
  if (fitting.length === 0) return <p>{t('nobodyLeft')}</p>;
  const nameOf = (account: string | null) => holders.data?.find((each) => each.account === account)?.name;
  return (
    <>
      <p>{t('grantLead')}</p>
      <Form form={form} submit={t('grantNow')} columns={2}>
        <Select
          {...form.field('to')}
          label={t(conflict ? 'grantToAlternate' : 'grantTo')}
          required
          options={fitting.map(({ fingerprint, account, office }) => ({
            value: fingerprint,
            label: nameOf(account) ?? office ?? t('byReader', { words: inWords(fingerprint, 6).join(' ') }),
          }))}
        />
        <TextField {...form.field('letter')} label={t('letter')} required maxLength={200} />
        <DateField
          {...form.field('until')}
          label={t('lastDay')}
          hint={t('lastDayHint')}
          required
          min={today}
        />
      </Form>
    </>
  );
}
