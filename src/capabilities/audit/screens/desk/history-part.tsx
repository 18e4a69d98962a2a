import { post } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { FlagView } from '../../contract/flags.ts';
import css from './desk.module.css';
import { FLAGS } from './queue-search.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/panel.ts';

/** What happened with the flag so far, and the next note. */
export function HistoryPart({ flag }: { flag: FlagView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const form = useForm({
    initial: { text: '' },
    send: (values) => post(`${FLAGS}/${flag.id}/notes`, values),
    refresh: [FLAGS],
    said: t('noted'),
    clears: true,
  });
  return (
    <section className={css.part}>
      <h3>{t('history')}</h3>
      <ul className={css.list}>
        {flag.events.map((event) => (
          <li key={event.id}>
            <b>{eventWord(n, event.kind)}</b>{' '}
            <span className={css.quiet}>
              {f.time(event.at)}, {event.by}
            </span>
            {event.text !== null && <p>{event.text}</p>}
          </li>
        ))}
      </ul>
      {flag.may.includes('note') && (
        <Form form={form} submit={t('addNote')} kind="plain" label={t('note')}>
          <TextArea {...form.field('text')} label={t('note')} rows={2} max={5000} />
        </Form>
      )}
    </section>
  );
}

/** An event that this version of the application has no word for is shown as the server calls it. */
function eventWord(n: (key: keyof typeof names.id) => string, kind: string): string {
  const key = `event-${kind}`;
  return isWord(key) ? n(key) : kind;
}

function isWord(key: string): key is keyof typeof names.id {
  return Object.hasOwn(names.id, key);
}
