import { useState } from 'react';
import { post, put, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { DateField, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { PersonPicker } from '../../../../web/ui/pickers.tsx';
import type { Candidate, CandidateList } from '../contract.ts';
import { texts as names } from '../texts/names.ts';
import css from './probity.module.css';
import { texts } from './texts.ts';

/** Packages of the year by risk, with every part of the score; what has no data says so. */
export function Proposal() {
  const list = useApi<CandidateList>('/probity/candidates');
  return <Loaded query={list}>{(data) => <Candidates list={data} />}</Loaded>;
}

function Candidates({ list }: { list: CandidateList }) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const [marked, setMarked] = useState<Candidate | null>(null);
  return (
    <section className={css.section} aria-labelledby="probity-proposal">
      <h2 id="probity-proposal">{t('proposal', { year: String(list.year) })}</h2>
      <p className={css.text}>{t('proposalLead')}</p>
      {list.rows.length === 0 ? (
        <Empty title={t('noCandidates')}>{t('noCandidatesNext')}</Empty>
      ) : (
        <ul className={css.rows}>
          {list.rows.map((row) => (
            <li key={row.planId ?? row.contractId} className={css.row}>
              <Weighed row={row} />
              <div className={css.acts}>
                {row.engagement !== null ? (
                  <Link to={`/probity/${row.engagement.id}`}>{row.engagement.number}</Link>
                ) : (
                  <>
                    {list.may.open && <Button onClick={() => setChosen(row)}>{t('begin')}</Button>}
                    {list.may.mark && row.planId !== null && (
                      <Button kind="quiet" onClick={() => setMarked(row)}>
                        {t('mark')}
                      </Button>
                    )}
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {chosen !== null && <Begin of={chosen} onClose={() => setChosen(null)} />}
      {marked !== null && <Mark of={marked} onClose={() => setMarked(null)} />}
    </section>
  );
}

function Weighed({ row }: { row: Candidate }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <>
      <div className={css.head}>
        <p className={css.title}>{row.title}</p>
        <span>
          {t('score')} <strong>{row.score.total === null ? t('missing') : f.count(row.score.total)}</strong>
        </span>
      </div>
      <p className={css.meta}>
        {row.agency} · {f.rupiah(row.ceiling)} · {t('known', { known: String(row.score.known) })}
      </p>
      <ul className={css.parts} aria-label={t('parts')}>
        {row.score.parts.map((part) => (
          <li key={part.part}>
            {n(`part-${part.part}`)}:{' '}
            {part.share === null
              ? t('missing')
              : `${f.count(Math.round(part.share * part.weight))}/${f.count(part.weight)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Begin({ of, onClose }: { of: Candidate; onClose: () => void }) {
  const t = useTexts(texts);
  const nobody: Option | null = null;
  const form = useForm({
    initial: {
      assignmentNumber: '',
      assignedOn: '',
      leader: nobody as Option | null,
      member: nobody as Option | null,
    },
    send: ({ assignmentNumber, assignedOn, leader, member }) =>
      post('/probity/engagements', {
        planId: of.planId,
        contractId: of.planId === null ? of.contractId : null,
        assignmentNumber,
        assignedOn,
        members: [
          ...(leader === null ? [] : [{ personId: leader.id, role: 'leader' }]),
          ...(member === null ? [] : [{ personId: member.id, role: 'member' }]),
        ],
      }),
    refresh: ['/probity'],
    said: t('opened'),
    done: onClose,
  });
  return (
    <Dialog title={of.title} open onClose={onClose}>
      <Form form={form} submit={t('begin')} cancel={onClose}>
        <TextField {...form.field('assignmentNumber')} label={t('assignmentNumber')} required />
        <DateField {...form.field('assignedOn')} label={t('assignedOn')} required />
        <PersonPicker {...form.field('leader')} label={t('leader')} required />
        <PersonPicker {...form.field('member')} label={t('member')} hint={t('memberHint')} />
      </Form>
    </Dialog>
  );
}

function Mark({ of, onClose }: { of: Candidate; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { mark: String(of.interest?.mark ?? ''), reason: of.interest?.reason ?? '' },
    send: ({ mark, reason }) =>
      put('/probity/interests', { planId: of.planId, mark: mark === '' ? null : Number(mark), reason }),
    refresh: ['/probity/candidates'],
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('mark')} open onClose={onClose}>
      <Form form={form} submit={t('mark')} cancel={onClose}>
        <Select
          {...form.field('mark')}
          label={t('mark')}
          hint={t('markHint')}
          blank=""
          options={['0', '1', '2', '3'].map((value) => ({ value, label: value }))}
          required
        />
        <TextArea {...form.field('reason')} label={t('markReason')} rows={3} max={500} required />
      </Form>
    </Dialog>
  );
}
