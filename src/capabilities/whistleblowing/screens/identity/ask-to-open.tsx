import { useState } from 'react';
import { useSend } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section, Stack } from '../../../../../web/ui/page.tsx';
import css from '../cases/case.module.css';
import { refuse } from '../cases/refuse.ts';
import { CASES, IDENTITIES } from '../cases/wire.ts';
import type { OpenKey } from '../keyring/keyring.ts';
import { release, type Released } from './release.ts';
import { texts } from './texts.ts';

/** As the server asks them (actions/identities.ts). */
const SHORTEST = { reason: 20, basis: 5 } as const;

interface AskProps {
  caseId: string;
  opener: OpenKey;
  onReleased: (released: Released | 'failed') => void;
}

/** Reason and legal basis, then what the reporter will read, then the opening itself. */
export function AskToOpen({ caseId, opener, onReleased }: AskProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const { government } = useSession();
  const [words, setWords] = useState<{ reason: string; legalBasis: string } | null>(null);
  const form = useForm({
    initial: { reason: '', legalBasis: '' },
    send: async (values) => {
      const [reason, legalBasis] = [values.reason.trim(), values.legalBasis.trim()];
      refuse([
        ['reason', reason.length < SHORTEST.reason, t('shortReason')],
        ['legalBasis', legalBasis.length < SHORTEST.basis, t('shortBasis')],
      ]);
      setWords({ reason, legalBasis });
    },
  });
  const { send, sending, problem } = useSend({
    send: (asked: { reason: string; legalBasis: string }) => release(caseId, asked, opener),
    refresh: [IDENTITIES, CASES],
    done: onReleased,
  });
  return (
    <Section title={t('before')}>
      <p className={css.words}>{t('beforeBody')}</p>
      <Form form={form} submit={t('goOn')}>
        <TextArea
          {...form.field('reason')}
          label={t('reason')}
          hint={t('reasonHint')}
          required
          max={2000}
          rows={3}
        />
        <TextField
          {...form.field('legalBasis')}
          label={t('legalBasis')}
          hint={t('legalBasisHint')}
          required
          maxLength={300}
        />
      </Form>
      {words !== null && (
        <ConfirmDialog
          title={t('confirmTitle')}
          open
          onClose={() => setWords(null)}
          body={
            <Stack>
              {problem && <ProblemNotice problem={problem} />}
              <p>{t('confirmBody')}</p>
              <blockquote className={css.seen}>
                {t('willRead', {
                  day: f.day(todayIn(government.zone)),
                  basis: words.legalBasis,
                  reason: words.reason,
                })}
              </blockquote>
            </Stack>
          }
          confirm={t('confirm')}
          kind="danger"
          busy={sending}
          onConfirm={() => send(words)}
        />
      )}
    </Section>
  );
}
