import { useState } from 'react';
import { useTexts } from '../../../../web/language.tsx';
import { Button, Buttons, type ButtonKind } from '../../../../web/ui/button.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import { PaymentDialog } from './payment-dialog.tsx';
import type { BlockProps } from './recommendation-block.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { SuspensionDialog } from './suspension-dialog.tsx';
import { texts } from './texts/recommendation.ts';
import type { Recommendation } from './types.ts';

type May = Recommendation['may'][number];

/** Buttons by what the server says the reader may do now; verification and checks stand beside what they are about. */
const DOINGS = [
  { id: 'submit', when: ['submit'], kind: 'primary', dialog: FollowUpDialog },
  { id: 'pay', when: ['pay'], kind: 'primary', dialog: PaymentDialog },
  {
    id: 'review',
    when: ['review-fulfilled', 'review-partly', 'review-impossible'],
    kind: 'primary',
    dialog: ReviewDialog,
  },
  { id: 'suspend', when: ['suspend'], kind: 'plain', dialog: SuspensionDialog },
  { id: 'dismiss', when: ['dismiss'], kind: 'danger', dialog: DismissDialog },
  { id: 'reopen', when: ['reopen-fulfilled', 'reopen-dismissed'], kind: 'danger', dialog: ReopenDialog },
] as const satisfies readonly { id: string; when: readonly May[]; kind: ButtonKind; dialog: unknown }[];

export type ActionDialogProps = BlockProps & { onClose: () => void };

export function RecommendationActions({ finding, recommendation }: BlockProps) {
  const t = useTexts(texts);
  const [doing, setDoing] = useState<string | null>(null);
  const may: readonly May[] = recommendation.may;
  const offered = DOINGS.filter(({ when }) => when.some((each) => may.includes(each)));
  if (offered.length === 0) return null;
  const Chosen = offered.find((each) => each.id === doing)?.dialog;
  return (
    <section aria-label={t('actions', { number: recommendation.number })}>
      <Buttons>
        {offered.map(({ id, kind }) => (
          <Button key={id} kind={kind} small onClick={() => setDoing(id)}>
            {t(id)}
          </Button>
        ))}
      </Buttons>
      {Chosen && <Chosen finding={finding} recommendation={recommendation} onClose={() => setDoing(null)} />}
    </section>
  );
}
