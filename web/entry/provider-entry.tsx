import { useSearch } from '@tanstack/react-router';
import type { Failure } from '../../src/platform/identity/provider/contract.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/sign-in.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import css from './other-ways.module.css';

/** The way in by the government's own provider: the browser leaves for it and comes back signed in. */
export function ProviderEntry({ title }: { title: string }) {
  const t = useTexts(texts);
  const { kembali } = useSearch({ strict: false }) as { kembali?: string };
  const back = kembali === undefined ? '' : `?kembali=${encodeURIComponent(kembali)}`;
  return (
    <div className={css.way}>
      <Button onClick={() => location.assign(`/sso/masuk${back}`)}>{t('enter', { provider: title })}</Button>
    </div>
  );
}

const FAILURES: readonly string[] = [
  'cancelled',
  'expired',
  'unavailable',
  'refused',
  'unknown',
] satisfies Failure[];

/** Why the provider let nobody in, and the way out. */
export function ProviderFailure({ why, passwordOff }: { why: string; passwordOff: boolean }) {
  const t = useTexts(texts);
  if (!FAILURES.includes(why)) return null;
  const failure = why as Failure;
  return (
    <Notice tone="warn" title={t(`${failure}Title`)}>
      <p>{t(failure)}</p>
      {!passwordOff && failure !== 'unknown' && <p>{t('password')}</p>}
    </Notice>
  );
}
