import { useState } from 'react';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { isProblem } from '../../../../../web/problem.ts';
import { saveFile } from '../../../../../web/save-file.ts';
import { useSession } from '../../../../../web/session.ts';
import { Checkbox, CheckRows, Select, TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { Progress } from '../../../../../web/ui/progress.tsx';
import type { CaseDetail } from '../../contract-desk.ts';
import { QUESTIONS } from '../../rules/fourw1h.ts';
import { NARRATIVE_LIMITS } from '../../rules/narrative.ts';
import type { ReferralTerms } from '../../rules/referral-advice.ts';
import type { OpenedCase } from '../cases/open-case.ts';
import { failedHere, refuse } from '../cases/refuse.ts';
import { CASES } from '../cases/wire.ts';
import { AccusedFields } from './accused-fields.tsx';
import { Advice } from './advice.tsx';
import type { Made, Stage } from './make-package.ts';
import { ADDRESSEES, originalsOf, valuesFrom } from './package-values.ts';
import { SealFor, sealForFault } from './seal-for.tsx';
import { texts } from './texts.ts';

interface ReferralFormProps {
  detail: CaseDetail;
  opened: OpenedCase;
  terms: ReferralTerms;
  onMade: (made: Made) => void;
}

/** The fields of KPK's form, filled from the report; making the package is its sending. */
export function ReferralForm({ detail, opened, terms, onMade }: ReferralFormProps) {
  const t = useTexts(texts);
  const { government } = useSession();
  const [stage, setStage] = useState<Stage | null>(null);
  const originals = originalsOf(opened.narrative);
  const form = useForm({
    initial: valuesFrom(opened.narrative, t('to-kpk')),
    send: async (values) => {
      refuse([
        ['addresseeName', values.addresseeName.trim() === '', t('needAddressee')],
        ['what', values.what.trim() === '', t('needWhat')],
        ['seal.recipient', sealForFault(values.seal) !== null, t('needRecipient')],
      ]);
      const source = { detail, opened, government: government.name, today: todayIn(government.zone) };
      try {
        const { makePackage } = await import('./make-package.ts');
        return await makePackage(source, values, setStage);
      } catch (error) {
        throw isProblem(error) ? error : failedHere(t('broken'));
      } finally {
        setStage(null);
      }
    },
    refresh: [CASES],
    done: (made) => {
      saveFile(made.name, made.file);
      onMade(made);
    },
    said: t('madeTitle'),
  });
  const { values } = form;
  return (
    <Form form={form} submit={t('make')} label={t('form')}>
      <Section title={t('advice')}>
        <Advice form={form} terms={terms} />
        <Select
          {...form.field('addressee')}
          label={t('addressee')}
          required
          options={ADDRESSEES.map((value) => ({ value, label: t(`to-${value}`) }))}
          onChange={(addressee) => {
            form.set('addressee', addressee);
            form.set('addresseeName', addressee === 'other' ? '' : t(`to-${addressee}`));
          }}
        />
        <TextField {...form.field('addresseeName')} label={t('addresseeName')} required maxLength={200} />
      </Section>
      <Section title={t('form')}>
        <p>{t('formLead')}</p>
        {QUESTIONS.map((each) => (
          <TextArea
            key={each}
            {...form.field(each)}
            label={t(each)}
            rows={each === 'what' ? 6 : 2}
            max={each === 'what' ? NARRATIVE_LIMITS.what : NARRATIVE_LIMITS.text}
            required={each === 'what'}
          />
        ))}
        <AccusedFields
          accused={values.accused}
          onChange={(accused) => form.set('accused', accused)}
          id={form.id}
        />
        <TextArea {...form.field('elsewhere')} label={t('elsewhere')} hint={t('elsewhereHint')} rows={2} />
      </Section>
      <Section title={t('originals')}>
        {originals.length === 0 ? (
          <p>{t('noOriginals')}</p>
        ) : (
          <CheckRows
            {...form.field('originals')}
            label={t('originals')}
            options={originals.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <p>{t('custodyIn')}</p>
        {detail.identity.present && (
          <Checkbox {...form.field('identityApart')} label={t('apart')} hint={t('apartHint')} />
        )}
      </Section>
      <SealFor
        choice={values.seal}
        onChange={(seal) => form.set('seal', seal)}
        id={form.id}
        error={form.field('seal.recipient').error}
      />
      {stage !== null && (
        <Progress
          label={
            stage.at === 'packing'
              ? t('working', { path: stage.path })
              : t(stage.at === 'letter' ? 'preparing' : 'recording')
          }
        />
      )}
    </Form>
  );
}
