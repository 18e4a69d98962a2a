import { useState } from 'react';
import { post, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button, LinkButton } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import type { HintList } from '../contract.ts';
import { texts } from './texts.ts';

/** What visitors declared at the door: one notice each, answered by a report or by "there was nothing". */
export function Hints() {
  const t = useTexts(texts);
  const f = useFormat();
  const hints = useApi<HintList>('/gratification/hints');
  const [answering, setAnswering] = useState<string | null>(null);
  const rows = hints.data?.rows ?? [];
  return (
    <>
      {rows.map((hint) => (
        <Notice
          key={hint.id}
          tone="warn"
          title={
            hint.mine
              ? t('hintMine', { day: f.day(hint.declaredOn) })
              : t('hintOther', { day: f.day(hint.declaredOn) })
          }
        >
          {!hint.mine && <p>{hint.host ?? hint.agency ?? t('hostUnknown')}</p>}
          <p>
            {hint.mine && (
              <LinkButton to={`/gratifikasi/lapor?hint=${hint.id}`} kind="primary">
                {t('reportIt')}
              </LinkButton>
            )}{' '}
            <Button onClick={() => setAnswering(hint.id)}>{t('nothing')}</Button>
          </p>
        </Notice>
      ))}
      {answering !== null && <Nothing id={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

function Nothing({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { answer: '' },
    send: (values) => post<{ done: true }>(`/gratification/hints/${id}/nothing`, values),
    refresh: ['/gratification', '/desk'],
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('nothing')} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <TextArea
          {...form.field('answer')}
          label={t('nothingWhy')}
          hint={t('nothingHint')}
          rows={3}
          max={500}
          required
        />
      </Form>
    </Dialog>
  );
}
