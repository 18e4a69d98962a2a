import sharp from 'sharp';

/** Names of the icons under /ikon/. */
export const ICONS = {
  '192.png': { size: 192, kind: 'plain' },
  '512.png': { size: 512, kind: 'plain' },
  'penuh-512.png': { size: 512, kind: 'maskable' },
  'apel-180.png': { size: 180, kind: 'maskable' },
  'lencana.png': { size: 96, kind: 'badge' },
} as const;
export type IconName = keyof typeof ICONS;
type Kind = (typeof ICONS)[IconName]['kind'];

export function isIcon(name: string): name is IconName {
  return Object.hasOwn(ICONS, name);
}

/**
 * Our mark in a square of 100: the straight rule that bends. Maskable ones keep it within the inner 80 % that every shape leaves; the
 * badge is its outline alone, as a status bar wants it.
 */
export function iconSvg(kind: Kind): string {
  const ground = {
    plain: '<rect width="100" height="100" rx="6" fill="#07373d"/>',
    maskable: '<rect width="100" height="100" fill="#07373d"/>',
    badge: '',
  }[kind];
  const scale = kind === 'maskable' ? 'translate(50 50) scale(.8) translate(-50 -50)' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${ground}<path transform="${scale}" d="M66 14v24L34 62v24" fill="none" stroke="#fff" stroke-width="13" stroke-linejoin="round"/></svg>`;
}

const drawn = new Map<IconName, Promise<Buffer>>();

/** An icon as PNG, drawn once. */
export function drawIcon(name: IconName): Promise<Buffer> {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const { size, kind } = ICONS[name];
  const drawing = sharp(Buffer.from(iconSvg(kind)), { density: (72 * size) / 100 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
  drawn.set(name, drawing);
  return drawing;
}
