import { useState } from 'react';
import { post, put, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { Button, DownloadLink } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Checkbox, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { BreachDetail } from '../contract.ts';
import { BreachFields, sentBreach, valuesOf } from './breach-fields.tsx';
import { ClockMark } from './marks.tsx';
import { PRIVACY_REFRESH } from './refresh.ts';
import { texts } from './texts.ts';

type Open = 'amend' | 'authority' | 'subjects' | 'close' | null;

/** One breach: what is known, who was told when, and the letters to both. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const breach = useApi<BreachDetail>(`/privacy/breaches/${id}`);
  return <Loaded query={breach}>{(data) => <Body breach={data} />}</Loaded>;
}

function Body({ breach }: { breach: BreachDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const told = (at: string | null, more: string | null) =>
    at === null ? t('notTold') : `${f.time(at)}: ${more ?? ''}`;
  return (
    <Page
      title={breach.number}
      lead={breach.title}
      status={
        <StatusMark tone={breach.closed ? 'plain' : 'warn'} label={t(breach.closed ? 'closed' : 'open')} />
      }
      back={{ to: '/data-pribadi/kegagalan', label: t('breachesTitle') }}
      actions={
        !breach.closed && (
          <>
            <Button onClick={() => setOpen('amend')}>{t('amend')}</Button>
            {breach.authorityToldAt === null && (
              <Button kind="primary" onClick={() => setOpen('authority')}>
                {t('tellAuthority')}
              </Button>
            )}
            {breach.subjectsToldAt === null && (
              <Button kind="primary" onClick={() => setOpen('subjects')}>
                {t('tellSubjects')}
              </Button>
            )}
            {breach.authorityToldAt !== null && breach.subjectsToldAt !== null && (
              <Button kind="primary" onClick={() => setOpen('close')}>
                {t('closeBreach')}
              </Button>
            )}
          </>
        )
      }
    >
      <Section title={t('notices')}>
        <Facts
          rows={[
            { term: t('discovered'), value: f.time(breach.discoveredAt) },
            { term: t('due'), value: f.time(breach.dueAt) },
            {
              term: t('authority'),
              value: (
                <>
                  <ClockMark clock={breach.authority} due={breach.dueAt} done={breach.authorityToldAt} />{' '}
                  {told(breach.authorityToldAt, breach.authorityReference)}
                </>
              ),
            },
            {
              term: t('subjects'),
              value: (
                <>
                  <ClockMark clock={breach.subjects} due={breach.dueAt} done={breach.subjectsToldAt} />{' '}
                  {told(breach.subjectsToldAt, breach.subjectsHow)}
                </>
              ),
            },
          ]}
        />
        <p>
          <DownloadLink href={`/api/privacy/breaches/${breach.id}/authority.pdf`}>
            {t('letterAuthority')}
          </DownloadLink>{' '}
          <DownloadLink href={`/api/privacy/breaches/${breach.id}/subjects.pdf`}>
            {t('letterSubjects')}
          </DownloadLink>
        </p>
      </Section>
      <Section title={t('what')}>
        <p>{breach.what}</p>
        <Facts
          rows={[
            { term: t('categories'), value: breach.categories },
            { term: t('whose'), value: breach.whose },
            { term: t('people'), value: breach.people === null ? t('unknown') : f.count(breach.people) },
            { term: t('risk'), value: breach.risk },
            { term: t('breachMeasures'), value: breach.measures },
            ...(breach.lesson === null ? [] : [{ term: t('lesson'), value: breach.lesson }]),
          ]}
        />
      </Section>
      {open === 'amend' && <AmendDialog breach={breach} onClose={close} />}
      {(open === 'authority' || open === 'subjects') && (
        <ToldDialog breach={breach} whom={open} onClose={close} />
      )}
      {open === 'close' && <CloseDialog breach={breach} onClose={close} />}
    </Page>
  );
}

interface StepProps {
  breach: BreachDetail;
  onClose: () => void;
}

function AmendDialog({ breach, onClose }: StepProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: valuesOf(breach),
    send: (values) => put<BreachDetail>(`/privacy/breaches/${breach.id}`, sentBreach(values)),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('amend')} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <BreachFields form={form} />
      </Form>
    </Dialog>
  );
}

function ToldDialog({ breach, whom, onClose }: StepProps & { whom: 'authority' | 'subjects' }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { at: '', reference: '', how: '', publicToo: false },
    send: ({ at, reference, how, publicToo }) =>
      post<BreachDetail>(
        `/privacy/breaches/${breach.id}/told`,
        whom === 'authority' ? { whom, at, reference } : { whom, at, how, publicToo },
      ),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t(whom === 'authority' ? 'tellAuthority' : 'tellSubjects')} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <TextField {...form.field('at')} label={t('toldAt')} type="datetime-local" required />
        {whom === 'authority' ? (
          <TextField {...form.field('reference')} label={t('reference')} required />
        ) : (
          <>
            <TextArea {...form.field('how')} label={t('how')} rows={3} max={1_000} required />
            <Checkbox {...form.field('publicToo')} label={t('publicToo')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

function CloseDialog({ breach, onClose }: StepProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { lesson: '' },
    send: (values) => post<BreachDetail>(`/privacy/breaches/${breach.id}/close`, values),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('closeBreach')} open onClose={onClose}>
      <Form form={form} submit={t('closeBreach')} cancel={onClose}>
        <TextArea {...form.field('lesson')} label={t('lesson')} max={4_000} required />
      </Form>
    </Dialog>
  );
}
