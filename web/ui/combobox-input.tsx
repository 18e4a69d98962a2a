import { Combobox as Base } from '@base-ui/react/combobox';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { isProblem } from '../problem.ts';
import css from './combobox.module.css';
import type { ComboboxProps, Option } from './combobox.tsx';
import { cx } from './cx.ts';
import { described } from './field.tsx';
import fieldCss from './field.module.css';

/** Milliseconds after the last key until the server is asked. */
const PAUSE = 200;

type Found = { text: string; options: readonly Option[]; problem: string | null };
const NOTHING: Found = { text: '', options: [], problem: null };

/** Answers for what is typed; an answer that comes too late is dropped. */
function useSearch(
  search: ComboboxProps['search'],
  text: string,
  least: number,
): Found & { waiting: boolean } {
  const [found, setFound] = useState<Found>(NOTHING);
  const ask = useEffectEvent(search);
  const long = text.length >= least;
  useEffect(() => {
    if (!long) return;
    let late = false;
    const timer = setTimeout(() => {
      ask(text)
        .then((options) => !late && setFound({ text, options, problem: null }))
        .catch((error: unknown) => {
          if (!late)
            setFound({ text, options: [], problem: isProblem(error) ? error.detail : String(error) });
        });
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text, long]);
  return long ? { ...found, waiting: found.text !== text } : { ...NOTHING, waiting: false };
}

export function ComboboxInput(props: ComboboxProps) {
  const { id, value, onChange, search, least = 2 } = props;
  const t = useTexts(texts);
  const [typed, setTyped] = useState('');
  // Within the field: a modal dialog would lie over anything that hangs below the body.
  const group = useRef<HTMLDivElement>(null);
  const text = typed.trim() === value?.label ? '' : typed.trim();
  const { options, waiting, problem } = useSearch(search, text, least);
  const items =
    value === null || options.some((each) => each.id === value.id) ? options : [...options, value];
  const status =
    problem ??
    (text.length < least
      ? t('typeToSearch', { n: least })
      : waiting
        ? t('loading')
        : options.length === 0
          ? t('nothingFound', { text })
          : null);
  return (
    <Base.Root
      items={items as Option[]}
      filter={null}
      value={value}
      itemToStringLabel={(item: Option) => item.label}
      isItemEqualToValue={(item: Option, other: Option) => item.id === other.id}
      onValueChange={(next: Option | null) => onChange(next)}
      onInputValueChange={(next: string) => setTyped(next)}
      autoHighlight
    >
      <Base.InputGroup className={css.group} ref={group}>
        <Base.Input
          id={id}
          // While the list is open everything beside it, its label too, is hidden from screen readers.
          aria-label={props.label}
          className={cx(fieldCss.control, css.input)}
          aria-required={props.required === true || undefined}
          {...described(props)}
        />
        <Base.Clear className={css.clear} aria-label={t('clear')}>
          ✕
        </Base.Clear>
      </Base.InputGroup>
      <Base.Portal container={group}>
        <Base.Positioner sideOffset={2} positionMethod="fixed" className={css.positioner}>
          <Base.Popup className={css.popup}>
            <Base.Status className={css.status}>{status}</Base.Status>
            <Base.List className={css.list}>
              {(item: Option) => (
                <Base.Item key={item.id} value={item} className={css.item}>
                  <span>{item.label}</span>
                  {item.hint !== undefined && <span className={css.hint}>{item.hint}</span>}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
