import { useRef, useState, type KeyboardEvent } from 'react';
import type { InboxViews } from '../../src/platform/inbox/contract.ts';
import { useApi } from '../api.ts';
import { screens } from '../capabilities.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { inMenu } from '../screens.ts';
import { useSession } from '../session.ts';
import { Dialog } from '../ui/dialog.tsx';
import fieldCss from '../ui/field.module.css';
import { Link, useGo } from '../ui/link.tsx';
import css from './palette.module.css';

const PROFILE = '/profil';
const INBOX = '/kotak';

interface Entry {
  to: string;
  name: string;
  /** what is looked through */
  words: string;
}

/** Every screen of the reader's menu, and his saved views of the inbox. */
function useEntries(): Entry[] {
  const both = useBoth();
  const session = useSession();
  const own = screens.filter((each) => inMenu(session, each) || each.path === PROFILE);
  const inbox = own.find((each) => each.path === INBOX);
  const views = useApi<InboxViews>(inbox ? '/inbox/views' : null).data?.views ?? [];
  return [
    ...own.map(({ path, title }) => ({ to: path, name: both(title), words: `${title.id} ${title.en}` })),
    ...views.map(({ name, query }) => ({
      to: `${INBOX}?${query}`,
      name: `${both(inbox!.title)}: ${name}`,
      words: `${inbox!.title.id} ${inbox!.title.en} ${name}`,
    })),
  ];
}

/** Opens a page by its name in either language. Enter opens the first, arrows move. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const go = useGo();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const found = useEntries().filter((each) => fits(each, typed));
  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || box.current === null) return;
    const stops = [...box.current.querySelectorAll<HTMLElement>('input, a')];
    event.preventDefault();
    stops.at((stops.indexOf(document.activeElement as HTMLElement) + step) % stops.length)?.focus();
  }
  return (
    <Dialog title={t('find')} open onClose={onClose} toField>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows move between the input and the links within */}
      <div ref={box} onKeyDown={move}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!found[0]) return;
            onClose();
            go(found[0].to);
          }}
        >
          <input
            className={fieldCss.control}
            type="search"
            aria-label={t('findHint')}
            placeholder={t('findHint')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
        <output className={css.none}>{found.length === 0 ? t('findNothing') : ''}</output>
        <ul className={css.list}>
          {found.map((entry) => (
            <li key={entry.to}>
              <Link to={entry.to} className={css.entry} onClick={onClose}>
                {entry.name}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function fits({ words }: Entry, typed: string): boolean {
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return asked.every((word) => words.toLowerCase().includes(word));
}
