/** "Chrome · Windows" from a user agent; enough to tell one's own devices apart. */
export function deviceName(agent: string): string | null {
  const browser = /(Edg|OPR|SamsungBrowser|Firefox|Chrome|Safari)\//.exec(agent)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1];
  const names: Record<string, string> = {
    Edg: 'Edge',
    OPR: 'Opera',
    SamsungBrowser: 'Samsung Internet',
    'Mac OS X': 'macOS',
  };
  const words = [browser, system].filter((word) => word !== undefined).map((word) => names[word] ?? word);
  return words.length === 0 ? null : words.join(' · ');
}
