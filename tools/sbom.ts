import { fileURLToPath } from 'node:url';
import { READ_BY_HAND } from './licences.ts';

// The bill of materials of what is shipped (CycloneDX 1.5), as `npm sbom` makes it of the lock file, without what changes from run to run.

export const SBOM = fileURLToPath(new URL('../docs/sbom.cdx.json', import.meta.url));

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  hashes?: { alg: string; content: string }[];
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
  [member: string]: unknown;
}

export interface Bill {
  bomFormat: string;
  specVersion: string;
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: Component; [member: string]: unknown };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
  [member: string]: unknown;
}

interface Locked {
  name?: string;
  version?: string;
  dev?: boolean;
  integrity?: string;
}

/** `name@version` → integrity, of every package of a lock file that is not for development alone. */
export function shippedPackages(lockFile: string): Map<string, string> {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, Locked> };
  const shipped = new Map<string, string>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '' || entry.dev === true) continue;
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    shipped.set(`${name}@${entry.version ?? ''}`, entry.integrity ?? '');
  }
  return shipped;
}

/** package.json and package-lock.json as they were without anything that is for development alone. */
export function withoutTools(own: string, lockFile: string): { own: string; lockFile: string } {
  const { devDependencies: _tools, ...manifest } = JSON.parse(own) as Record<string, unknown>;
  const { packages, ...rest } = JSON.parse(lockFile) as { packages: Record<string, Record<string, unknown>> };
  const kept = Object.entries(packages)
    .filter(([, entry]) => entry['dev'] !== true)
    .map(([path, { devDependencies: _also, ...entry }]) => [path, entry] as const);
  return {
    own: JSON.stringify(manifest),
    lockFile: JSON.stringify({ ...rest, packages: Object.fromEntries(kept) }),
  };
}

/** npm's bill in one order, without serial number, time and the version of npm: the same lock file gives the same bytes. */
export function shippedBill(made: Bill): Bill {
  const { serialNumber: _serial, metadata, components, dependencies, ...rest } = made;
  const { timestamp: _time, tools: _tools, ...kept } = metadata;
  const root = metadata.component['bom-ref'];
  // npm calls it as the folder is called.
  const name = root.slice(0, root.lastIndexOf('@'));
  return {
    ...rest,
    metadata: { ...kept, component: { ...metadata.component, name } },
    components: components.map(withLicence).toSorted((a, b) => compare(a['bom-ref'], b['bom-ref'])),
    dependencies: dependencies
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.toSorted(compare) }))
      .toSorted((a, b) => compare(a.ref, b.ref)),
  };
}

/** Whatever of the lock file and the bill does not agree, in words. */
export function sbomTroubles(lockFile: string, bill: Bill): string[] {
  const shipped = shippedPackages(lockFile);
  const listed = new Map(bill.components.map((each) => [keyOf(each), each]));
  const wrong = [
    ...[...shipped.keys()].filter((each) => !listed.has(each)).map((each) => `${each} is not listed`),
    ...[...listed.keys()].filter((each) => !shipped.has(each)).map((each) => `${each} is not shipped`),
    ...[...listed].flatMap(([key, each]) => {
      const integrity = shipped.get(key);
      if (integrity === undefined || integrity === '' || hasHash(each, integrity)) return [];
      return [`${key} has another hash`];
    }),
  ].toSorted(compare);
  return wrong.length === 0 ? [] : [...wrong, 'docs/sbom.cdx.json is out of date. Cure: npm run sbom'];
}

/** The name carries the group here, as npm writes it. */
function keyOf({ name, version, ...component }: Component): string {
  const group = typeof component['group'] === 'string' ? `${component['group']}/` : '';
  return `${group}${name}@${version}`;
}

function hasHash({ hashes = [] }: Component, integrity: string): boolean {
  const [, content = ''] = /^sha512-(.*)$/.exec(integrity) ?? [];
  const hex = Buffer.from(content, 'base64').toString('hex');
  return hashes.some((each) => each.alg === 'SHA-512' && each.content === hex);
}

/** What a person read in a LICENSE file stands where package.json names none. */
function withLicence(component: Component): Component {
  const read = READ_BY_HAND[component.name];
  if (read === undefined || component.licenses !== undefined) return component;
  return { ...component, licenses: [{ license: { id: read } }] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
