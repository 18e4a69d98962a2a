import { useEffect, useRef } from 'react';
import type { Candidates, ManyDone } from '../../src/platform/inbox/contract.ts';
import { post, useApi } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioRows, Select } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { Loaded } from '../ui/loaded.tsx';

/** More people than this stand in a list that is typed through. */
const ROWS = 7;

interface AssignProps {
  ids: readonly string[];
  kind: string;
  onDone: (result: ManyDone) => void;
  onClose: () => void;
}

/** Gives matters of one queue to one person; those with least to do stand first. */
export function AssignDialog({ ids, kind, onDone, onClose }: AssignProps) {
  const t = useTexts(texts);
  const people = useApi<Candidates>('/inbox/candidates', { kind });
  const title = ids.length === 1 ? t('assignTitle') : t('assignMany', { n: ids.length });
  return (
    <Dialog title={title} open onClose={onClose}>
      <Loaded query={people}>
        {(data) =>
          data.people.length === 0 ? (
            <>
              <p>{t('noPeople')}</p>
              <Button onClick={onClose}>{t('close')}</Button>
            </>
          ) : (
            <Choose people={data.people} ids={ids} onDone={onDone} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

function Choose({
  people,
  ids,
  onDone,
  onClose,
}: Omit<AssignProps, 'kind'> & { people: Candidates['people'] }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { accountId: '' },
    send: ({ accountId }) => post<ManyDone>('/inbox/assign', { ids, accountId }),
    done: (result) => {
      onClose();
      onDone(result);
    },
  });
  const options = [...people]
    .sort((a, b) => a.open - b.open)
    .map(({ id, name, open }) => ({ value: id, label: t('personOpen', { name, n: open }) }));
  const box = useRef<HTMLDivElement>(null);
  // The people came after the dialog had opened.
  useEffect(() => box.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const Field = people.length > ROWS ? Select<string> : RadioRows<string>;
  return (
    <div ref={box}>
      <Form form={form} submit={t('assign')} cancel={onClose}>
        <Field {...form.field('accountId')} label={t('person')} options={options} required />
      </Form>
    </div>
  );
}
