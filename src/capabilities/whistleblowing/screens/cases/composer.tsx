import { useId, useState } from 'react';
import { post, useSend } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import type { CaseKey } from '../../sealing/case-key.ts';
import { MESSAGE_LIMIT, sealMessage, type Message } from '../../sealing/message.ts';
import css from './case.module.css';
import { texts } from './texts/acts.ts';
import { caseAt, CASES } from './wire.ts';

interface ComposerProps {
  kind: 'message' | 'note';
  caseId: string;
  caseKey: CaseKey;
  text: string;
  onText: (text: string) => void;
}

/** Writes into a case: sealed on this device. What is not sent yet stands nowhere but on the screen. */
export function Composer({ kind, caseId, caseKey, text, onText }: ComposerProps) {
  const t = useTexts(texts);
  const id = useId();
  const [fault, setFault] = useState<string | undefined>();
  const { send, sending, problem } = useSend({
    send: async (words: string) => {
      const message: Message = { version: 1, kind, from: 'office', text: words, files: [] };
      return post(`${caseAt(caseId)}/messages`, { kind, body: await sealMessage(message, caseKey) });
    },
    refresh: [CASES],
    said: t(kind === 'note' ? 'noted' : 'sent'),
    done: () => onText(''),
  });
  function submit() {
    const words = text.trim();
    const wrong =
      words === ''
        ? t('emptyText')
        : words.length > MESSAGE_LIMIT
          ? t('tooLong', { max: MESSAGE_LIMIT })
          : undefined;
    setFault(wrong);
    if (wrong === undefined) send(words);
  }
  return (
    <form
      className={css.composer}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problem && <ProblemNotice problem={problem} />}
      <TextArea
        id={id}
        name={kind}
        label={t(kind === 'note' ? 'writeNote' : 'write')}
        hint={t('writeHint')}
        rows={5}
        max={MESSAGE_LIMIT}
        value={text}
        onChange={onText}
        error={fault}
        required
      />
      <Buttons>
        <Button type="submit" kind="primary" busy={sending}>
          {t(kind === 'note' ? 'keepNote' : 'send')}
        </Button>
      </Buttons>
    </form>
  );
}
