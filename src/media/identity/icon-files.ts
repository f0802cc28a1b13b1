import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { sharp } from '../pictures/sharp.ts';
import { madeFile, singleFlight } from '../pictures/single-flight.ts';
import { edgeColour } from './edge-colour.ts';
import { toIco } from './ico.ts';
import { drawIcon, LARGE, versionOf, type IconSource } from './icon-source.ts';

/** What a device cuts out of a maskable icon is seen at least this far (W3C, «Icon masks and safe zone»). */
const SAFE = 0.8;
/** As large as a tab, the masthead and the desk show it, twice as fine. */
const IN_SVG = 128;

/** Goes up when icons are made otherwise. */
const RECIPE = 1;

type Make = (icon: Buffer) => Promise<Buffer>;

/** The icons of a site, by site path. */
const FILES: Readonly<Record<string, Make>> = {
  'favicon.ico': async (icon) => toIco(await sized(icon, 32)),
  'favicon.svg': toSvg,
  // iOS puts black under what is transparent.
  'icons/apple-touch-icon.png': (icon) => grounded(icon, 180, 1),
  'icons/icon-192.png': (icon) => sized(icon, 192),
  'icons/icon-512.png': (icon) => sized(icon, LARGE),
  'icons/maskable-192.png': (icon) => grounded(icon, 192, SAFE),
  'icons/maskable-512.png': (icon) => grounded(icon, LARGE, SAFE),
};

/**
 * All sizes of a newsroom's icon, made once and kept as long as the cache is.
 * @returns the made file of each, by site path
 */
export async function makeIcons(icon: IconSource): Promise<Map<string, string>> {
  let pixels: Promise<Buffer> | undefined;
  const read = (): Promise<Buffer> => (pixels ??= drawIcon(icon));
  const made = new Map<string, string>();
  for (const [sitePath, make] of Object.entries(FILES)) {
    const digest = createHash('sha256').update(JSON.stringify([RECIPE, versionOf(icon), sitePath]));
    const file = `${digest.digest('hex').slice(0, 16)}-icon.${sitePath.replace(/^.*\./u, '')}`;
    await singleFlight(file, async (temporary) => writeFile(temporary, await make(await read())));
    made.set(sitePath, madeFile(file));
  }
  return made;
}

const sized = (icon: Buffer, size: number): Promise<Buffer> =>
  sharp(icon).resize(size, size).png({ compressionLevel: 9 }).toBuffer();

/** On a whole ground: the icon's own where its edge has one, else white. */
async function grounded(icon: Buffer, size: number, share: number): Promise<Buffer> {
  const background = (await edgeColour(icon)) ?? '#ffffff';
  const inner = Math.round(size * share);
  const margin = Math.floor((size - inner) / 2);
  const rest = size - inner - margin;
  return sharp(await sized(icon, inner))
    .flatten({ background })
    .extend({ top: margin, left: margin, bottom: rest, right: rest, background })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** A drawing that holds a picture: what a newsroom drew is a program, and never published. */
async function toSvg(icon: Buffer): Promise<Buffer> {
  const png = await sharp(icon).resize(IN_SVG, IN_SVG).png({ palette: true }).toBuffer();
  const image = `data:image/png;base64,${png.toString('base64')}`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${IN_SVG} ${IN_SVG}"><image width="${IN_SVG}" height="${IN_SVG}" href="${image}"/></svg>\n`,
  );
}
