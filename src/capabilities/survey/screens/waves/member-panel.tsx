import { useState } from 'react';
import type { z } from 'zod';
import { post, put } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { RadioRows, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import { PrivacyNotice } from '../../../../../web/ui/privacy-notice.tsx';
import type { replaced, WaveView } from '../../contract/wave/waves.ts';
import { REPLACEMENT_REASONS } from '../../rules/wave/reasons.ts';
import type { Member } from './members.tsx';
import { WAVES } from './search.ts';
import { texts } from './texts.ts';
import css from './waves.module.css';

interface PanelProps {
  wave: WaveView;
  member: Member;
  onClose: () => void;
}

/** One person of the frame: what is known for drawing and reaching, never whether an answer came. */
export function MemberPanel({ wave, member, onClose }: PanelProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const [act, setAct] = useState<'replace' | 'contact' | null>(null);
  const mayChange = wave.may.includes('send') || wave.may.includes('draw');
  const reach = member.reach.map((each) => t(`reach-${each}`)).join(', ');
  return (
    <SidePanel title={member.name ?? t('erased')} open onClose={onClose}>
      <div className={css.panel}>
        <Facts
          rows={[
            { term: t('source'), value: t(`source-${member.source}`) },
            { term: t('unit'), value: member.unit },
            { term: t('position'), value: member.position ?? member.service ?? '–' },
            { term: t('reach'), value: reach === '' ? t('no') : reach },
            { term: t('flags'), value: member.flags.map((flag) => t(`flag-${flag}`)).join(', ') || '–' },
          ]}
        />
        {member.replacedOn !== null && member.replacedReason !== null && (
          <p>
            {t('replacedNote', {
              day: f.day(member.replacedOn),
              reason: t(`replaced-${member.replacedReason}`),
            })}
          </p>
        )}
        {mayChange && act === null && (
          <div className={css.acts}>
            {member.place === 'sample' && member.replacedOn === null && wave.may.includes('send') && (
              <Button onClick={() => setAct('replace')}>{t('replace')}</Button>
            )}
            {!member.erased && <Button onClick={() => setAct('contact')}>{t('contact')}</Button>}
          </div>
        )}
        {act === 'replace' && <Replace member={member} onDone={() => setAct(null)} />}
        {act === 'contact' && <Contact member={member} onDone={() => setAct(null)} />}
      </div>
    </SidePanel>
  );
}

interface ActProps {
  member: Member;
  onDone: () => void;
}

function Replace({ member, onDone }: ActProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const [after, setAfter] = useState<z.output<typeof replaced> | null>(null);
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) =>
      post<z.output<typeof replaced>>(`/survey/members/${member.id}/replace`, {
        version: member.version,
        reason: reason === '' ? null : reason,
      }),
    refresh: [WAVES],
    said: t('replaced'),
    done: setAfter,
  });
  if (after)
    return (
      <Notice tone={after.replacement === null ? 'warn' : 'ok'} title={t('replaced')}>
        <p>
          {after.replacement === null
            ? t('nobodyLeft')
            : t('replacedBy', {
                unit: after.replacement.unit,
                order: f.count(after.replacement.drawOrder),
              })}
        </p>
      </Notice>
    );
  return (
    <Form form={form} submit={t('replace')} cancel={onDone} label={t('replace')}>
      <p>{t('replaceLead')}</p>
      <RadioRows
        {...form.field('reason')}
        label={t('replaceReason')}
        options={REPLACEMENT_REASONS.map((value) => ({
          value: value as string,
          label: t(`replaced-${value}`),
        }))}
        required
      />
    </Form>
  );
}

function Contact({ member, onDone }: ActProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { phone: '', email: '' },
    send: ({ phone, email }) =>
      put(`/survey/members/${member.id}/contact`, {
        version: member.version,
        phone: phone === '' ? null : phone,
        email: email === '' ? null : email,
      }),
    refresh: [WAVES],
    said: t('saved'),
    done: onDone,
  });
  return (
    <Form form={form} submit={t('save')} cancel={onDone} label={t('contact')}>
      <p>{t('contactLead')}</p>
      <TextField {...form.field('phone')} label={t('phone')} inputMode="tel" />
      <TextField {...form.field('email')} label={t('email')} inputMode="email" />
      <PrivacyNotice form="undangan-survei" />
    </Form>
  );
}
