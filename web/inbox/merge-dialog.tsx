import type { InboxPage, InboxRow } from '../../src/platform/inbox/contract.ts';
import { get, post } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Combobox, type Option } from '../ui/combobox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { EVERYTHING } from './acts.ts';

/** Answers shown while one types. */
const MOST = 10;

/** Joins a matter to another open one of its queue, found by number or title. */
export function MergeDialog({ matter, onClose }: { matter: InboxRow; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { into: null as Option | null },
    send: ({ into }) => post(`/inbox/${matter.id}/merge`, { into: into?.id }),
    refresh: EVERYTHING,
    said: t('saidMerged'),
    done: onClose,
  });
  async function search(q: string): Promise<Option[]> {
    const { rows } = await get<InboxPage>('/inbox', { kind: matter.kind, q, size: MOST });
    return rows
      .filter((each) => each.id !== matter.id)
      .map((each) => ({
        id: each.id,
        label: `${each.number} ${each.title}`,
        hint: each.agency?.name ?? t('noAgency'),
      }));
  }
  return (
    <Dialog title={t('mergeTitle')} open onClose={onClose}>
      <p>{t('mergeLead')}</p>
      <Form form={form} submit={t('merge')} cancel={onClose}>
        <Combobox {...form.field('into')} label={t('mergeTarget')} search={search} required />
      </Form>
    </Dialog>
  );
}
