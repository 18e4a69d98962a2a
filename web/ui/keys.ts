const STORED = 'lurus.keys';

/** May shortcuts of one key be used at all? Everybody can switch them off (WCAG 2.1.4). */
export function singleKeysAllowed(): boolean {
  return localStorage.getItem(STORED) !== 'off';
}

export function allowSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, 'off');
}

/** Is this key press a shortcut of one key, not typing, and not meant for something above? */
export function singleKeysOn(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !singleKeysAllowed())
    return false;
  if (document.querySelector('dialog[open]')) return false;
  const target = event.target as HTMLElement | null;
  if (target === null) return true;
  const typing = target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
  const input =
    target.tagName === 'INPUT' && !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type);
  return !typing && !input;
}
