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
import { useFound } from './use-found.ts';

const PROFILE = '/profil';
const INBOX = '/kotak';

interface Entry {
  key: string;
  to: string;
  name: string;
  about?: string;
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
    ...own.map(({ path, title }) => ({
      key: path,
      to: path,
      name: both(title),
      words: `${title.id} ${title.en}`,
    })),
    ...views.map(({ name, query }) => ({
      key: `${INBOX}?${query}`,
      to: `${INBOX}?${query}`,
      name: `${both(inbox!.title)}: ${name}`,
      words: `${inbox!.title.id} ${inbox!.title.en} ${name}`,
    })),
  ];
}

/** Opens a page by its name in either language, or a row by its number or name. Enter opens the first, arrows move. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const both = useBoth();
  const go = useGo();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const pages = useEntries().filter((each) => fits(each, typed));
  const { found, waiting } = useFound(typed);
  const rows = found.map(({ id, title, about, link }) => ({
    key: `${link} ${id}`,
    to: link,
    name: both(title),
    about: both(about),
    words: '',
  }));
  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || box.current === null) return;
    const stops = [...box.current.querySelectorAll<HTMLElement>('input, a')];
    event.preventDefault();
    stops.at((stops.indexOf(document.activeElement as HTMLElement) + step) % stops.length)?.focus();
  }
  const nothing = pages.length + rows.length === 0;
  return (
    <Dialog title={t('find')} open onClose={onClose} toField>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows move between the input and the links within */}
      <div ref={box} onKeyDown={move}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const first = pages[0] ?? rows[0];
            if (!first) return;
            onClose();
            go(first.to);
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
        <output className={css.none}>{waiting ? t('findWaiting') : nothing ? t('findNothing') : ''}</output>
        <div className={css.found}>
          <Entries title={rows.length > 0 ? t('findScreens') : null} entries={pages} onClose={onClose} />
          <Entries title={t('findRows')} entries={rows} onClose={onClose} />
        </div>
      </div>
    </Dialog>
  );
}

function Entries({
  title,
  entries,
  onClose,
}: {
  title: string | null;
  entries: readonly Entry[];
  onClose: () => void;
}) {
  if (entries.length === 0) return null;
  return (
    <>
      {title !== null && <h3 className={css.group}>{title}</h3>}
      <ul className={css.list}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <Link to={entry.to} className={css.entry} onClick={onClose}>
              <span>{entry.name}</span>
              {entry.about !== undefined && <span className={css.about}>{entry.about}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function fits({ words }: Entry, typed: string): boolean {
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return asked.every((word) => words.toLowerCase().includes(word));
}
