import { useState, type ReactNode } from 'react';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { useMend } from '../detail/mend.tsx';
import type { Place } from '../detail/where-to-mend.ts';
import { texts } from '../texts/parts.ts';

/** A part of the package that is read, or typed as a whole; a link from an answer opens it for typing. */
export function PartSection({
  id,
  title,
  isEmpty,
  mayEdit,
  shown,
  editor,
}: {
  id: Place;
  title: string;
  isEmpty: boolean;
  mayEdit: boolean;
  shown: ReactNode;
  editor: (close: () => void) => ReactNode;
}) {
  const t = useTexts(texts);
  const { target } = useMend();
  const [closed, setClosed] = useState(0);
  const [typing, setTyping] = useState(false);
  const asked = mayEdit && target?.place === id && target.n !== closed;
  const close = () => {
    setTyping(false);
    setClosed(target?.n ?? 0);
  };
  const edits = typing || asked;
  return (
    <Section
      title={title}
      id={id}
      actions={
        mayEdit &&
        !edits && (
          <Button kind="quiet" small onClick={() => setTyping(true)}>
            {t(isEmpty ? 'fill' : 'edit')}
            <span className="hidden"> {title}</span>
          </Button>
        )
      }
    >
      {edits ? editor(close) : shown}
    </Section>
  );
}
