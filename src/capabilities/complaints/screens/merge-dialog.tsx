import { get, post, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Combobox, type Option } from '../../../../web/ui/combobox.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { RadioRows } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import type { ComplaintPage, Moved, SimilarReply } from '../contract.ts';
import { CHANGED, complaintAt } from './paths.ts';
import type { ActDialogProps } from './other-acts.tsx';
import { texts } from './texts/acts.ts';

/** Answers shown while one types. */
const MOST = 10;
/** Chosen when none of the similar ones is it. */
const ANOTHER = '';

/** Joins a complaint to one about the same matter: the similar ones first, any other by a search. */
export function MergeDialog({ complaint, onClose }: ActDialogProps) {
  const t = useTexts(texts);
  const similar = useApi<SimilarReply>(complaintAt(complaint.id, 'similar'));
  return (
    <Dialog title={t('mergeTitle')} open onClose={onClose}>
      <p>{t('mergeLead')}</p>
      <Loaded query={similar}>
        {({ rows }) => <Choose complaint={complaint} onClose={onClose} rows={rows} />}
      </Loaded>
    </Dialog>
  );
}

function Choose({ complaint, onClose, rows }: ActDialogProps & { rows: SimilarReply['rows'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const form = useForm({
    initial: { into: rows[0]?.id ?? ANOTHER, other: null as Option | null },
    send: ({ into, other }) =>
      post<Moved>(complaintAt(complaint.id, 'merge'), { into: into === ANOTHER ? (other?.id ?? '') : into }),
    refresh: CHANGED,
    said: t('joined'),
    done: onClose,
  });
  async function search(q: string): Promise<Option[]> {
    const query = { q, channel: complaint.channel, open: 'yes', size: MOST };
    const page = await get<ComplaintPage>('/complaints', query);
    return page.rows
      .filter((each) => each.id !== complaint.id && each.state !== 'objected')
      .map((each) => ({
        id: each.id,
        label: `${each.number} ${each.subject}`,
        hint: each.handler?.name ?? each.agency?.name ?? '',
      }));
  }
  return (
    <Form form={form} submit={t('join')} cancel={onClose}>
      {rows.length === 0 ? (
        <p>{t('noSimilar')}</p>
      ) : (
        <RadioRows
          {...form.field('into')}
          label={t('similar')}
          options={[
            ...rows.map((each) => ({
              value: each.id,
              label: `${each.number} ${each.subject}`,
              hint: f.shortDay(each.receivedOn),
            })),
            { value: ANOTHER, label: t('mergeSearch') },
          ]}
        />
      )}
      {form.values.into === ANOTHER && (
        <Combobox
          {...form.field('other')}
          label={t('mergeInto')}
          hint={t('mergeSearchHint')}
          search={search}
          required
        />
      )}
    </Form>
  );
}
