import { useState } from 'react';
import { post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Select } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { PersonPicker } from '../../../../web/ui/pickers.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { EngagementView } from '../contract.ts';
import { DECLARER_ROLES } from '../rules/engagement.ts';
import { texts as names } from '../texts/names.ts';
import css from './probity.module.css';
import { texts } from './texts.ts';

/** Who takes part and who has not declared; what was declared only where the server lets it out. */
export function Declarations({ view }: { view: EngagementView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const [adding, setAdding] = useState(false);
  return (
    <section className={css.section} aria-labelledby="probity-declarations">
      <h2 id="probity-declarations">{t('declarations')}</h2>
      <ul className={css.rows}>
        {view.declarations.map((each) => (
          <li key={each.id} className={css.row}>
            <div className={css.head}>
              <p className={css.title}>{each.name}</p>
              <StatusMark
                tone={each.declaredAt === null ? 'warn' : each.hasInterest === true ? 'danger' : 'ok'}
                label={
                  each.declaredAt === null
                    ? t('undeclared')
                    : each.hasInterest === null
                      ? t('declared')
                      : t(each.hasInterest ? 'interestYes' : 'interestNo')
                }
              />
            </div>
            <p className={css.meta}>
              {n(`role-${each.role}`)}
              {each.declaredAt !== null && ` · ${f.time(each.declaredAt)}`}
            </p>
            {each.content !== null && <p className={css.text}>{each.content}</p>}
          </li>
        ))}
      </ul>
      {view.may.assess && (
        <div className={css.acts}>
          <Button onClick={() => setAdding(true)}>{t('addDeclarer')}</Button>
        </div>
      )}
      {adding && <Ask view={view} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Ask({ view, onClose }: { view: EngagementView; onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const nobody: Option | null = null;
  const form = useForm({
    initial: { person: nobody as Option | null, role: 'selection-group' },
    send: ({ person, role }) =>
      post<EngagementView>(`/probity/engagements/${view.id}/declarations`, { personId: person?.id, role }),
    refresh: ['/probity'],
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('addDeclarer')} open onClose={onClose}>
      <Form form={form} submit={t('addDeclarer')} cancel={onClose}>
        <PersonPicker {...form.field('person')} label={t('person')} required />
        <Select
          {...form.field('role')}
          label={t('role')}
          options={DECLARER_ROLES.map((value) => ({ value, label: n(`role-${value}`) }))}
        />
      </Form>
    </Dialog>
  );
}
