import { useRef } from 'react';
import { post, put } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Problem } from '../../../../../../web/problem.ts';
import { useForm, type FormState } from '../../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../../web/ui/link.tsx';
import type { DraftBody, DraftView } from '../../../contract/contract-drafts.ts';
import { texts } from '../texts/activity.ts';
import { namedComplaint } from './field-words.ts';
import { nextStep, stepOfField, stepPath, type ActivityStep } from './steps.ts';

export interface StepProps {
  /** null: not begun */
  draft: DraftView | null;
  /** reads the draft again, so that the next step begins with what has been saved */
  reread: () => Promise<unknown>;
}

/**
 * The form of one step: its parts are saved on the server, then the next step opens. What the step still lacks is told at its fields; it is saved
 * all the same, and whoever does not know it yet may go on by the steps beside it.
 */
export function usePiece<V extends object>(
  { draft, reread }: StepProps,
  step: ActivityStep,
  initial: V,
  piece: (values: V) => DraftBody,
): FormState<V> {
  const t = useTexts(texts);
  const go = useGo();
  // A new draft is made once, also when its first step is sent again.
  const current = useRef(draft);
  return useForm({
    initial,
    async send(values: V) {
      const body = piece(values);
      const before = current.current;
      const saved =
        before === null
          ? await post<DraftView>('/spending/drafts', body)
          : await put<DraftView>(`/spending/drafts/${before.id}`, { ...body, version: before.version });
      current.current = saved;
      await reread();
      const lacking = saved.faults
        .map(({ part, field, message }) => namedComplaint(t, { field: `${part}.${field}`, message }))
        .filter(({ field }) => stepOfField(field) === step);
      if (lacking.length > 0)
        throw new Problem({ status: 422, code: 'incomplete', detail: t('incomplete'), fields: lacking });
      return saved;
    },
    refresh: ['/spending/drafts'],
    said: t('saved'),
    done: (saved) => go(stepPath(saved.id, nextStep(step, saved.body.activity?.withoutContract === true))),
  });
}
