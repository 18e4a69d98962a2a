/** An address of the main application, whose host is this one without `wbs.`. */
export function mainAddress(path: string): string {
  return `${location.protocol}//${location.host.replace(/^wbs\./, '')}${path}`;
}
