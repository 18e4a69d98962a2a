import type { ReactNode } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import css from './keys.module.css';
import { texts } from './keys-texts.ts';

/** What goes onto paper, with the button that prints it; everything around it on the page says `data-print="no"`. */
export function Paper({ title, print, children }: { title: string; print?: string; children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <>
      <section className={css.paper} aria-label={title}>
        <h2>{title}</h2>
        {children}
      </section>
      <p data-print="no">
        <Button onClick={() => globalThis.print()}>{print ?? t('print')}</Button>
      </p>
    </>
  );
}

/** A secret or a request, in groups of five. */
export function CodeBlock({ children, name }: { children: string; name: string }) {
  return (
    <p className={css.code} data-code={name}>
      {children}
    </p>
  );
}
