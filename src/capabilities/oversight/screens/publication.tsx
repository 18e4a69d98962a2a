import { post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { IntegrityMap } from '../contract.ts';
import { texts } from './texts.ts';

/** Whether everybody may read the map, who decided so, and the decision itself. */
export function Publication({ publication }: { publication: NonNullable<IntegrityMap['publication']> }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { open, decisions } = publication;
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) => post('/oversight/publication', { open: !open, reason }),
    refresh: ['/oversight/map'],
    said: t(open ? 'closedNow' : 'opened'),
    clears: true,
  });
  return (
    <Section title={t('publication')}>
      <p>
        <StatusMark tone={open ? 'ok' : 'plain'} label={t(open ? 'publicationOpen' : 'publicationClosed')} />
      </p>
      <p>{t('publicationText')}</p>
      <p>
        <a href="/transparansi">{t('publicationSee')}</a>
      </p>
      <Form form={form} submit={t(open ? 'closeIt' : 'openIt')} kind={open ? 'danger' : 'primary'}>
        <TextArea
          {...form.field('reason')}
          label={t('reason')}
          hint={t('reasonHint')}
          rows={2}
          max={500}
          required
        />
      </Form>
      {decisions.length > 0 && (
        <>
          <h3>{t('decisions')}</h3>
          <ul>
            {decisions.map((each) => (
              <li key={each.at}>
                {t(each.open ? 'decidedOpen' : 'decidedClosed', {
                  time: f.time(each.at),
                  by: each.by ?? t('somebody'),
                  reason: each.reason,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
