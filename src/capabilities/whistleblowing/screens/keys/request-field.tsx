import { useEffect, useId, useState } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import type { HeldRole } from './held-role.ts';
import { readRequest, requestWords, type KeyRequest } from '../../sealing/key-request.ts';
import css from './keys.module.css';
import { texts } from './keys-texts.ts';
import { Words } from './words.tsx';

export interface NamedRequest {
  request: KeyRequest;
  name: string;
}

/** A request for a key, pasted or typed from paper: names whose it is and shows the words that both sides compare. */
export function RequestField({
  held,
  taken,
  onRequest,
}: {
  held: HeldRole;
  /** recipients that are in the list already */
  taken: readonly string[];
  onRequest: (request: NamedRequest) => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  const accounts = useApi<{ id: string; name: string }[]>('/wbs/desk/accounts', { role: held });
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState<readonly string[]>([]);
  const request = readOrNull(typed);
  const account = request === null ? undefined : accounts.data?.find((each) => each.id === request.account);
  useEffect(() => {
    const found = readOrNull(typed);
    if (found === null) return;
    let current = true;
    void requestWords(found).then((each) => current && setWords(each));
    return () => {
      current = false;
    };
  }, [typed]);
  const error =
    typed.trim().length > 140 && request === null
      ? t('requestWrong')
      : request !== null && taken.includes(request.recipient)
        ? t('requestTwice')
        : request !== null && accounts.data !== undefined && account === undefined
          ? t('requestStranger')
          : undefined;
  return (
    <div className={css.form}>
      <TextArea
        id={`${id}-request`}
        name="request"
        label={t('request')}
        hint={t('requestHint')}
        rows={4}
        value={typed}
        onChange={setTyped}
        error={error}
        required
      />
      {request !== null && account !== undefined && error === undefined && (
        <div className={css.add}>
          <p>
            <b>{account.name}</b>
          </p>
          <Words words={words} label={t('requestWords')} />
          <p>{t('requestCompare')}</p>
          <p>
            <Button
              kind="primary"
              onClick={() => {
                onRequest({ request, name: account.name });
                setTyped('');
              }}
            >
              {t('requestTake')}
            </Button>
          </p>
        </div>
      )}
      {accounts.data?.length === 0 && <Notice tone="warn" title={t('requestNobody')} />}
    </div>
  );
}

function readOrNull(typed: string): KeyRequest | null {
  try {
    return readRequest(typed);
  } catch {
    return null;
  }
}
