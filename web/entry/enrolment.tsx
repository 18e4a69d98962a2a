import type { TotpEnrolment } from '../../src/platform/identity/contract.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/entry.ts';
import { Code } from '../ui/code.tsx';
import { CodeForm } from './code-form.tsx';
import css from './enrolment.module.css';

interface EnrolmentProps {
  enrolment: TotpEnrolment;
  confirm: (code: string) => Promise<unknown>;
  done: () => void;
}

/** Registers an authenticator app: QR code, the key for typing, and a first code as proof. */
export function Enrolment({ enrolment, confirm, done }: EnrolmentProps) {
  const t = useTexts(texts);
  const spaced = enrolment.secret.match(/.{1,4}/g)?.join(' ') ?? enrolment.secret;
  return (
    <ol className={css.steps}>
      <li>{t('enrolStep1')}</li>
      <li>
        {t('enrolStep2')}
        <img
          className={css.qr}
          src={`data:image/svg+xml,${encodeURIComponent(enrolment.qr)}`}
          alt={t('qr')}
          width="200"
          height="200"
        />
        <p>
          <a href={enrolment.uri}>{t('openApp')}</a>
        </p>
        <details>
          <summary>{t('secret')}</summary>
          <p className={css.secret}>
            <Code>{spaced}</Code>
          </p>
        </details>
      </li>
      <li>
        {t('enrolStep3')}
        <div className={css.code}>
          <CodeForm send={confirm} done={done} />
        </div>
      </li>
    </ol>
  );
}
